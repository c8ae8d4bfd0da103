// What a text's words are, and their stems: the rules of LunrText.Normalise and of the stemmers in the generator.
// They stand here once, for the page and for the recordings of the tests.
'use strict';

sitegenSearch.add('words', [], function () {
  const DROPPED = new RegExp('[\\u0300-\\u036f\\u0483-\\u0487\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5' +
    '\\u05c7\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe00-\\ufe0f' +
    '\\ufe20-\\ufe2f]|(?!\\u200b)\\p{Cf}', 'gu');
  const SPELT = {
    ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ŧ: 't', ı: 'i', ŋ: 'n', ς: 'σ',
    '’': "'", '‘': "'", ʼ: "'", '`': "'",
  };
  const WORD = /^[\p{L}\p{N}\p{M}]/u;
  const LETTER = /^\p{L}$/u;
  const LONGEST = 64;
  // Scripts without blanks between words: Thai, Lao, Myanmar, Khmer; Japanese kana; Chinese signs, each with its marks.
  const UNBROKEN = new RegExp('(?:[\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005\\u3007\\u3041-\\u30ff' +
    '\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}]\\p{M}*)+', 'gu');
  const SIGN = /.\p{M}*/gsu;

  const fold = text => text.replace(/´/g, "'").normalize('NFKD').toLowerCase().replace(DROPPED, '')
    .replace(/[ßæœøłđðþħŧıŋς’‘ʼ`]/g, c => SPELT[c]);

  /** @param {string} text @returns {string[]} */
  function wordsOf(text) {
    if (/^[A-Za-z0-9 ]*$/.test(text)) return text.toLowerCase().split(' ').filter(Boolean).map(cut);
    const s = fold(text);
    const found = [];
    const ascii = i => {
      const c = s.charCodeAt(i);
      return (c > 96 && c < 123) || (c > 47 && c < 58) ? 1 : 0;
    };
    const units = i => {
      if (s.charCodeAt(i) < 128) return ascii(i);
      return i < s.length && WORD.test(s.slice(i, i + 2)) ? String.fromCodePoint(s.codePointAt(i)).length : 0;
    };
    const digit = i => i >= 0 && i < s.length && s[i] >= '0' && s[i] <= '9';
    const letter = i => i < s.length && LETTER.test(s[i]);
    for (let i = 0; i < s.length;) {
      if (!units(i)) { i++; continue; }
      let word = '';
      let end = i;
      for (let k = i; letter(k) && s[k + 1] === '.' && letter(k + 2); k += 2) if (!units(k + 3)) end = k + 3;
      if (end > i) { word = s.slice(i, end).replace(/\./g, ''); i = end; }
      for (let n; i < s.length; i += n) {
        n = units(i);
        if (!n && s[i] === '.' && digit(i - 1) && digit(i + 1)) n = 1;
        word += s.slice(i, i + n);
        if (n) continue;
        const isThousand = digit(i - 1) && digit(i + 1) && digit(i + 2) && digit(i + 3) && !digit(i + 4);
        if (s[i] === "'" && units(i + 1)) n = s[i + 1] === 's' && !units(i + 2) ? 2 : 1;
        else if (s[i] === ',' && isThousand) n = 1;
        else break;
      }
      for (const part of parts(word)) found.push(cut(part));
    }
    return found;
  }

  /** Pairs of signs that overlap, where a script has no blanks; all else stays a word. */
  function parts(word) {
    if (!/[\u0e00-\uffff]/.test(word)) return [word];
    const found = [];
    let at = 0;
    for (const run of word.matchAll(UNBROKEN)) {
      if (run.index > at) found.push(word.slice(at, run.index));
      const signs = run[0].match(SIGN);
      if (signs.length === 1) found.push(run[0]);
      for (let i = 1; i < signs.length; i++) found.push(signs[i - 1] + signs[i]);
      at = run.index + run[0].length;
    }
    if (at < word.length) found.push(word.slice(at));
    return found;
  }

  function cut(word) {
    if (word.length <= LONGEST) return word;
    const code = word.charCodeAt(LONGEST - 1);
    return word.slice(0, code >= 0xd800 && code < 0xdc00 ? LONGEST - 1 : LONGEST).replace(/\.+$/, '');
  }

  // English, as PorterStemmer in the generator stems it.
  const STEP2 = ('ational:ate ization:ize iveness:ive fulness:ful ousness:ous tional:tion biliti:ble entli:ent ' +
    'ousli:ous ation:ate alism:al aliti:al iviti:ive enci:ence anci:ance izer:ize alli:al ator:ate logi:log bli:ble ' +
    'eli:e').split(' ').map(p => p.split(':'));
  const STEP3 = 'icate:ic ative: alize:al iciti:ic ical:ic ness: ful:'.split(' ').map(p => p.split(':'));
  const STEP4 = 'ement ance ence able ible ment ant ent ism ate iti ous ive ize al er ic ou'.split(' ');
  const stems = new Map();

  const ends = (word, ending) => word.length > ending.length && word.endsWith(ending);
  const hasVowel = word => /[aeiouy]/.test(word);
  const isShort = word => /^[^aeiou][^aeiouy]*[aeiouy][^aeiouwxy]$/.test(word);

  /** Vowels followed by consonants: how often (two is enough), and where the last such run ends. */
  function runs(word) {
    const vowel = c => c === 'a' || c === 'e' || c === 'i' || c === 'o' || c === 'u';
    const skip = (at, wanted) => {
      at++;
      while (at < word.length && wanted(word[at])) at++;
      return at;
    };
    const isVowels = vowel;
    const isConsonants = c => !vowel(c) && c !== 'y';
    let end = word.length && !vowel(word[0]) && word[0] !== 'y' ? skip(0, isConsonants) : 0;
    let count = 0;
    while (count < 2 && end < word.length && (vowel(word[end]) || word[end] === 'y')) {
      const next = skip(end, isVowels);
      if (next === word.length) break;
      end = skip(next, isConsonants);
      count++;
    }
    if (count === 1) {
      let rest = end;
      if (rest < word.length && (vowel(word[rest]) || word[rest] === 'y')) rest = skip(rest, isVowels);
      return { count, one: rest === word.length };
    }
    return { count, one: false };
  }

  const measure = word => runs(word).count;

  function replace(word, endings) {
    for (const [ending, instead] of endings) {
      if (!ends(word, ending)) continue;
      const stem = word.slice(0, -ending.length);
      return measure(stem) > 0 ? stem + instead : word;
    }
    return word;
  }

  function pastAndIng(word) {
    if (ends(word, 'eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
    const ending = ends(word, 'ed') ? 2 : ends(word, 'ing') ? 3 : 0;
    if (!ending || !hasVowel(word.slice(0, -ending))) return word;
    word = word.slice(0, -ending);
    if (/(at|bl|iz)$/.test(word)) return word + 'e';
    if (/([^aeiouylsz])\1$/.test(word)) return word.slice(0, -1);
    return isShort(word) ? word + 'e' : word;
  }

  function strip(word) {
    for (const ending of STEP4) {
      if (!ends(word, ending)) continue;
      const stem = word.slice(0, -ending.length);
      return measure(stem) > 1 ? stem : word;
    }
    return (ends(word, 'sion') || ends(word, 'tion')) && measure(word.slice(0, -3)) > 1 ? word.slice(0, -3) : word;
  }

  function finalE(word) {
    if (ends(word, 'e')) {
      const stem = word.slice(0, -1);
      const { count, one } = runs(stem);
      if (count > 1 || (one && !isShort(stem))) word = stem;
    }
    return word.endsWith('ll') && measure(word) > 1 ? word.slice(0, -1) : word;
  }

  /** @param {string} word */
  function english(word) {
    if (word.length < 3) return word;
    let stem = stems.get(word);
    if (stem !== undefined) return stem;
    const y = word[0] === 'y';
    stem = y ? 'Y' + word.slice(1) : word;
    if (ends(stem, 'sses') || ends(stem, 'ies')) stem = stem.slice(0, -2);
    else if (stem.length >= 3 && /[^s]s$/.test(stem)) stem = stem.slice(0, -1);
    stem = pastAndIng(stem);
    if (stem.length > 2 && /[^aeiou]y$/.test(stem)) stem = stem.slice(0, -1) + 'i';
    stem = finalE(strip(replace(replace(stem, STEP2), STEP3)));
    if (y) stem = 'y' + stem.slice(1);
    stems.set(word, stem);
    return stem;
  }

  // One for each language that has one, as in LunrLanguage.Of in the generator; any other is searched by whole words.
  const stemmers = { en: english };

  return { fold, wordsOf, stemOf: (word, language) => stemmers[language] ? stemmers[language](word) : word };
});
