// Texts that trip tokenizers.

export const ODD = [
  '', ' ', '\t\r\n', '-', '--', '---a', '...', '!?', '—', 'a', 'I', 'É', 'École', 'santé', 'cafe\u0301', 'CAFÉ',
  'naïve café', 'Clancy\'s', 'Clancy’s', 'patients\'', 'don\'t', 'DON’T', 'rock\'n\'roll', 'it\'s', '\'s',
  '\'quoted\'', '‘quoted’', '“Hello,” she said.', 'x\'', '\'\'a\'\'', 'a\'s\'s', 'HIV/AIDS', 'and/or', 'a/b/c',
  'self-care', 'well‐being', 'non‑breaking', 'up-to-date', 'state-of-the-art', 'follow-up,', '-lead', 'trail-',
  'a--b', 'COVID-19', '10-year', '2026-11-22', '1,000', '1,000,000.50', '12,34', '1,0000', '3.5', '3.', '.5',
  '1.2.3', 'v1.2a', '50%', '£3.50', '$1,200', '½', 'x²', 'Ⅳ', '①', 'e.g.', 'i.e., this', 'U.S.', 'U.S.A', 'M.D.',
  'Ph.D.', 'a.b.cd', 'e.g.Foo', 'J. R. R. Tolkien', 'M.D.\'s', 'a.m.', 'É.U.', 'R&D', 'C++', 'C#', 'snake_case',
  '__init__', '_', 'user@example.org', 'https://example.org/a-b?c=d#e', 'ß', 'Straße', 'STRASSE', 'ẞ', 'Ærø',
  'œuvre', 'Łódź', 'Đorđe', 'Þór', 'ısı', 'İstanbul', 'IŞIK', 'ŋ', 'ﬁne', 'ＦＵＬＬ', 'ΟΔΟΣ', 'Ὀδυσσεύς', 'ΣΑΣ Σ',
  'ΑΣ.Β', 'ΑΣ.', 'ΑΣ\'', 'йод', 'Ёлка', 'здоровье', 'שָׁלוֹם', 'שלום עולם', 'مَرْحَبًا', 'مـــرحبا', 'أهلا', '健康',
  '健康、管理。', 'がん', 'ガン', 'ｶﾞﾝ', '암', '서울', 'हिन्दी', 'ไทย', '😀', 'x😀y', '👩‍⚕️', 'family👨‍👩‍👧test', '🇪🇸',
  '1️⃣', '𝒳𝓎𝓏', '𐐀𐐁', '𠮷野家', 'soft\u00adhyphen', 'zero\u200bwidth', 'zero\u200djoin', '\ufeffbom',
  'no\u00a0break', 'thin\u2009space', 'line\u2028sep', 'para\u2029sep', 'nel\u0085x', 'ideo\u3000graphic',
  '\u180emongol', '\u200eltr\u200f', '\u202ertl\u202c', 'nul\u0000x', 'bell\u0007', 'esc\u001b[0m', 'back\\slash',
  'quo"te', '\ud83d', '\ude00', 'a\ud83db', 'a\ude00b', '\ude00\ud83d', 'x\ud83d', '\ud83d-\ude00', '\ufffe',
  'a\uffffb', '\ufffd', 'a\u0301\u0302\u0303', '\u0301', '\u0301a', 'z͑ͫ̓ͪ̂ͫ̽', '<b>bold</b>', '&amp;', '{{ x }}',
  'foo:bar', 'a*b', '*', '+', '~1', '^2', 'constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf', 'y',
  'yes', 'Yyy', 'sky', 'ies', 'eed', 'ing', 's', 'ss', 'sses', 'The', 'THE', 'the.', '(the)', 'tis', 'the the',
  'running-running', 'caresses ponies cats', 'a'.repeat(300), 'é'.repeat(100), '😀'.repeat(50), '𠮷'.repeat(40),
  'a' + '𠮷'.repeat(40), 'ab-'.repeat(60), '1.'.repeat(50), '12.'.repeat(40), 'x'.repeat(63) + '.5',
  '1'.repeat(62) + '.25', '1'.repeat(63) + '.25', 'loooong'.repeat(20) + '-' + 'tail'.repeat(20), '\'s'.repeat(40),
  'a\'b'.repeat(20), '.'.repeat(100)
]
