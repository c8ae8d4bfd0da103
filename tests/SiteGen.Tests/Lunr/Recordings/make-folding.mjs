// Writes generator/SiteGen.Lunr/Folding.txt: what each character is normalised to, wherever that is not the character
// itself: code points in hexadecimal, the character first, then what it becomes, which may be nothing.
// So the builder needs no Unicode library of the machine, whose version or absence would show in the index.
//
//   node make-folding.mjs
import { writeFileSync } from 'node:fs'
import { fold } from './page-words.mjs'

const lines = []
for (let code = 0x80; code < 0x110000; code++) {
  if (code === 0xac00) code = 0xd7a4 // Hangul is decomposed by arithmetic.
  if (code === 0xd800) code = 0xe000
  const character = String.fromCodePoint(code), folded = fold(character)
  if (folded !== character) lines.push([character, ...folded].map(c => c.codePointAt(0).toString(16)).join(' '))
}
writeFileSync(new URL('../../../../generator/SiteGen.Lunr/Folding.txt', import.meta.url), lines.join('\n') + '\n')
console.log(`${lines.length} characters`)
