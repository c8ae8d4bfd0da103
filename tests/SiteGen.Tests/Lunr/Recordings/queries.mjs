// What the recorded index is asked.
import { chance } from './words.mjs'

const EDGES = [
  '', ' ', '*', '**', '+', '-', '^', '~', ':', '\\', 'foo:', 'title:', 'title: doctor', ':doctor', 'nothere:doctor',
  'a~b', 'doctor~', 'doctor^', 'doctor^x', '+ doctor', '++doctor', '+-doctor', '--doctor', '-doctor',
  '-doctor -care', '-zzzz', '+zzzz', '+zzzz doctor', '+doctor +zzzz', 'doctor +', 'title:+doctor', '+title:doctor',
  '-title:doctor', '+title:doctor +body:care', 'doctor^0', 'doctor^2~1', 'doctor~1^2', 'doctor~0', 'doctor~~1',
  'doctor^3^4', '~1', '^2', 'doctor\\', 'doctor\\ care', 'sel\\f-care', 'title\\:doctor', '\\+doctor', '\\-doctor',
  'doctor,', 'doctor?', '"doctor"', '(school)', 'school)', 'HIV/AIDS', 'hiv', 'école', 'cole', 'santé', 'sant',
  'café', '健康', 'здоровье', 'שלום', '😀', 'x😀y', 'x*y', '__proto__', 'constructor', 'toString', 'hasownproperty',
  'snake_case', 'a\\*b', 'a*b', '*a*', '*ing', 's*', 'S*', 'DOCTOR', 'Doctors', 'doctorsss', 'ΟΔΟΣ', 'οδοσ', 'οδος',
  'İstanbul', 'i̇stanbul', 'straße', 'no\u00a0break', 'doctor\tcare', 'doctor\u3000care', 'the', '+the',
  'the doctor', 'delegat*', 'deleg*', 'diabetis~1', 'docotr~1', 'dcotor~1', 'dotcor~1', 'octdor~2', 'ctodor~2',
  'doctr~1', 'doctoor~1', 'xoctor~1', 'docto*~1', 'd~1', 'do~3', 'care^0 doctor', 'title:care^10 body:care',
  'care care', 'care cares caring', 'car* care', 'care~1 care', '*~1'
]

const FIELDS = [['title'], ['body', 'title'], ['headings', 'body'], ['body', 'body']]

export function QUERIES (terms, words) {
  const c = chance(6)
  const slip = word => {
    const at = c.below(word.length - 1)
    const [before, behind] = [word.slice(0, at), word.slice(at + 1)]
    const [lost, added] = [before + behind, before + 'e' + word.slice(at)]
    const [swapped, other] = [before + word[at + 1] + word[at] + word.slice(at + 2), before + 'x' + behind]
    return [lost, added, swapped, other][c.below(4)]
  }
  const term = () => c.pick(c.below(2) ? terms : words.filter(word => word.length > 2))
  const field = () => c.pick(['title', 'headings', 'body'])
  const makers = [
    () => term(),
    () => `${term()} ${term()}`,
    () => `${term()} ${term()} ${term()}`,
    () => `+${term()} ${term()}`,
    () => `+${words[c.below(60)]} +${words[c.below(60)]}`,
    () => `${term()} -${words[c.below(60)]}`,
    () => `${field()}:${term()}`,
    () => `${field()}:${term()} ${term()} +${field()}:${words[c.below(60)]}`,
    () => `${term().slice(0, 3)}*`,
    () => `*${term().slice(-3)}`,
    () => { const word = term(); return `${word.slice(0, 2)}*${word.slice(-1)} ${term()}` },
    () => `${slip(term())}~1`,
    () => `${slip(slip(term()))}~2`,
    () => `${term()}^${c.below(12)} ${term()}`,
    () => `${term().toUpperCase()}, ${term()}?`,
    () => `+${term().slice(0, 2)}* ${field()}:${slip(term())}~1^3 -${term()} ${term()}`
  ]
  return [...EDGES, ...makers.flatMap(make => Array.from({ length: 16 }, make))]
}

export function CLAUSES (terms) {
  const c = chance(7)
  const made = []
  for (let i = 0; i < 60; i++) {
    const clauses = []
    for (let n = 1 + c.below(3); n > 0; n--) {
      const clause = { term: c.pick(terms) }
      if (c.below(3) === 0) clause.fields = c.pick(FIELDS)
      if (c.below(3) === 0) clause.boost = c.pick([0.5, 10, 2.25, 100])
      if (c.below(4) === 0) clause.editDistance = c.below(3)
      if (c.below(4) === 0) clause.usePipeline = false
      if (c.below(5) === 0) {
        clause.term = clause.term.slice(0, 3) + '*'
        clause.usePipeline = c.below(2) === 0
        delete clause.editDistance
      }
      if (c.below(4) === 0) clause.presence = c.pick([1, 2, 3])
      clauses.push(clause)
    }
    made.push(clauses)
  }
  return made
}
