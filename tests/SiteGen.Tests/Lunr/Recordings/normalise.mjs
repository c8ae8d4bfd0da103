// The rules of LunrText.Normalise once more, in JavaScript: an oracle for the tests, and the pattern for a search box.

const DROPPED = new RegExp('[\\u0300-\\u036f\\u0483-\\u0487\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u0640' +
  '\\u064b-\\u065f\\u0670\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe00-\\ufe0f\\ufe20-\\ufe2f]|(?!\\u200b)\\p{Cf}', 'gu')
const SPELT = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ŧ: 't', ı: 'i', ŋ: 'n', ς: 'σ', '’': "'", '‘': "'", ʼ: "'", '`': "'" }
const WORD = /^[\p{L}\p{N}\p{M}]/u
const LETTER = /^\p{L}$/u
const LONGEST = 64

export function fold (text) {
  return text.replace(/´/g, "'").normalize('NFKD').toLowerCase()
    .replace(DROPPED, '').replace(/[ßæœøłđðþħŧıŋς’‘ʼ`]/g, c => SPELT[c])
}

export function words (text) {
  const s = fold(text), found = []
  const units = i => i < s.length && WORD.test(s.slice(i, i + 2)) ? String.fromCodePoint(s.codePointAt(i)).length : 0
  const digit = i => i >= 0 && i < s.length && s[i] >= '0' && s[i] <= '9'
  const letter = i => i < s.length && LETTER.test(s[i])
  for (let i = 0; i < s.length;) {
    if (!units(i)) { i++; continue }
    let word = '', end = i
    for (let k = i; letter(k) && s[k + 1] === '.' && letter(k + 2); k += 2) if (!units(k + 3)) end = k + 3
    if (end > i) { word = s.slice(i, end).replaceAll('.', ''); i = end }
    for (let n; i < s.length; i += n) {
      n = units(i)
      if (!n && s[i] === '.' && digit(i - 1) && digit(i + 1)) n = 1
      word += s.slice(i, i + n)
      if (n) continue
      if (s[i] === "'" && units(i + 1)) n = s[i + 1] === 's' && !units(i + 2) ? 2 : 1
      else if (s[i] === ',' && digit(i - 1) && digit(i + 1) && digit(i + 2) && digit(i + 3) && !digit(i + 4)) n = 1
      else break
    }
    found.push(cut(word))
  }
  return found
}

function cut (word) {
  if (word.length <= LONGEST) return word
  const code = word.charCodeAt(LONGEST - 1)
  return word.slice(0, code >= 0xd800 && code < 0xdc00 ? LONGEST - 1 : LONGEST).replace(/\.+$/, '')
}

export const normalise = text => words(text).join(' ')
