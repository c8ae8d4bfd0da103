// Asks lunr.js itself, and writes down what it says: the test data of the folder above.
//
//   cd /tmp/somewhere && npm install lunr@2.3.9
//   node make-recordings.mjs /tmp/somewhere
//
// The texts are made here from chance with a fixed seed; a second run writes the same bytes.
import { createRequire } from 'node:module'
import { readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { normalise } from './page-words.mjs'
import { WORDS, COMMON, SUFFIXES, chance } from './words.mjs'
import { QUERIES, CLAUSES } from './queries.mjs'
import { ODD } from './odd-texts.mjs'

const require = createRequire(process.argv[2] + '/')
const lunr = require('lunr')
const save = (name, text) => writeFileSync(new URL(name, import.meta.url), gzipSync(text, { level: 9 }))
// Half a surrogate pair is no valid JSON text, so odd texts travel as numbers.
const unitsOf = text => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))
const run = (names, token) => names.reduce((tokens, name) => {
  const pipeline = new lunr.Pipeline()
  pipeline.add(lunr[name])
  return pipeline.run(tokens)
}, [token])
const stemOf = word => lunr.stemmer(new lunr.Token(word)).toString()

// Stems: the list that comes with lunr.js, each word with each ending, and nonsense of the letters that the stemmer
// looks at.
const c = chance(20)
const vocabulary = new Set(Object.keys(require('lunr/test/fixtures/stemming_vocab.json')))
for (const word of WORDS) {
  for (let i = 0; i < 14; i++) {
    const start = word.replace(/[ey]$/, c.below(3) ? '' : '$&')
    vocabulary.add(start + c.pick(SUFFIXES))
  }
}
for (const word of COMMON) vocabulary.add(word)
for (let i = 0; i < 9000; i++) {
  let word = ''
  for (let n = 1 + c.below(7); n > 0; n--) word += c.pick([...'aeiouyyyaeiobcdlnrstwxzlsz'])
  vocabulary.add(word + c.pick(SUFFIXES))
}
const hard = [
  'café', 'naïvely', 'señores', 'y', 'yes', 'yyyy', 'Yes', 'ABLED', 'école', '123s', 'a1ing', "clancy's", 'x😀ing',
  'a\nbies', 'ab\ny', 'zs\ns', ''
]
for (const text of hard) vocabulary.add(text)
save('stems.json.gz', JSON.stringify([...vocabulary].map(word => [word, stemOf(word)])))

// The corpus: 200 documents of three fields.
const fields = [['title', 10], ['headings', 3.5], ['body', 1]]
const extras = [
  'École', 'santé.', 'café', 'naïve', '“quoted”', '(brackets)', "Clancy's", 'HIV/AIDS', 'self-care', 'well-being',
  '3.5', '1,000', '50%', '2026-11-22', 'e-mail', '—', '...', '&', 'C++', 'snake_case', '__proto__', 'constructor',
  'toString', 'hasOwnProperty', 'a*b', 'Straße', 'ΟΔΟΣ', 'İstanbul', '健康', 'здоровье', 'שלום', '😀', 'x😀y',
  'fi\u00adne', 'no\u00a0break'
]
const phrase = n => Array.from({ length: n }, () => {
  const kind = c.below(100)
  if (kind < 30) return c.pick(COMMON)
  if (kind < 36) return c.pick(extras)
  let word = WORDS[Math.floor(c.next() ** 2 * WORDS.length)] + (kind < 50 ? c.pick(SUFFIXES) : '')
  if (kind > 90) word = word[0].toUpperCase() + word.slice(1)
  return word + (kind > 94 ? c.pick([',', '.', '?', '!', ';', ':', '"', ')']) : '')
}).join(c.below(20) ? ' ' : '\n ')
const refs = [
  '7', '12', '3', '010', '4294967294', '4294967295', '-1', '1.5', '__proto__', 'constructor', 'a "quoted" ref',
  'back\\slash', 'ünï/cödé', 'tab\there', '/guides/a/#b'
]
const documents = Array.from({ length: 200 }, (_, i) => ({
  id: refs[i] ?? `/page/${(i * 37) % 200}/`,
  title: i % 41 === 5 ? '' : phrase(2 + c.below(5)),
  headings: i % 7 === 3 ? '' : phrase(c.below(20)),
  body: i % 53 === 11 ? '' : phrase(i % 50 === 0 ? 900 : 20 + c.below(140)),
  boost: i % 9 === 0 ? c.pick([0.5, 1.3, 2, 7]) : 1
}))

function build (documents, fields, tune = () => {}) {
  return lunr(function () {
    this.ref('id')
    for (const [name, boost] of fields) this.field(name, { boost })
    tune(this)
    for (const document of documents) this.add(document, { boost: document.boost ?? 1 })
  })
}

const index = build(documents, fields)
save('corpus.json.gz', JSON.stringify({ fields: fields.map(([name, boost]) => ({ name, boost })), documents }))
save('index.json.gz', JSON.stringify(index))

// Every odd text once alone and once among words, under refs that JavaScript sorts; other constants.
const odd = ODD.flatMap((text, i) => [
  { id: String(900 - i), text },
  { id: `n${i}`, text: `plain words before ${text} and running after` }
])
save('odd-index.json.gz', JSON.stringify(build(odd, [['text', 1]], builder => { builder.k1(1.9); builder.b(0.25) })))
const termsOf = text => lunr.tokenizer(text).flatMap(token => run(['trimmer', 'stopWordFilter', 'stemmer'], token))
save('odd-texts.json.gz', JSON.stringify(ODD.map(text => ({
  text: unitsOf(text),
  terms: termsOf(text).map(token => unitsOf(token.toString())),
  normalised: unitsOf(normalise(text))
}))))

// Characters of blocks that are long settled, each between two letters.
const settled = [
  [0x20, 0x52f], [0x531, 0x587], [0x5d0, 0x5ea], [0x621, 0x66c], [0x900, 0x939], [0x1e00, 0x1fff], [0x2010, 0x2027],
  [0x2030, 0x205f], [0x2100, 0x218b], [0x3041, 0x30ff], [0xff01, 0xff9f]
]
const characters = settled.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i)))
save('characters.json.gz', JSON.stringify(
  characters.map(unit => [unit, normalise(`a${unit}b`), unit.toLowerCase()])))

// Queries: strings as people type them, and clauses as programs make them.
const round = score => Math.round(score * 1e9) / 1e9
const terms = Object.keys(index.invertedIndex).filter(term => /^[a-z]{4,}$/.test(term))
const answers = ask => {
  try {
    const matched = hit => Object.keys(hit.matchData.metadata).sort()
    return { hits: ask().map((hit, i) => [hit.ref, round(hit.score), i < 8 ? matched(hit) : null]) }
  } catch (error) {
    if (!(error instanceof lunr.QueryParseError)) throw error
    return { error: [error.start, error.end] }
  }
}
const asked = QUERIES(terms, WORDS).map(query => ({ query, ...answers(() => index.search(query)) }))
const withClauses = clauses => query => clauses.forEach(clause => query.clause({ ...clause }))
const programmed = CLAUSES(terms)
  .map(clauses => ({ clauses, ...answers(() => index.query(withClauses(clauses))) }))
save('queries.json.gz', JSON.stringify([...asked, ...programmed]))
// The list itself is private to lunr.js: read it in its source, and ask the filter about each word.
const source = readFileSync(require.resolve('lunr/lib/stop_word_filter.js'), 'utf8')
const stopWords = [...source.matchAll(/^ {2}'(.+)',?$/gm)].map(match => match[1])
  .filter(word => !lunr.stopWordFilter(new lunr.Token(word)))
save('stop-words.json.gz', JSON.stringify(stopWords))
console.log(`${vocabulary.size} stems, ${documents.length} documents, ` +
  `${asked.length} + ${programmed.length} queries, ${asked.filter(a => a.error).length} refused, ` +
  `${asked.filter(a => a.hits?.length === 0).length} without a hit, ${stopWords.length} stop words`)
