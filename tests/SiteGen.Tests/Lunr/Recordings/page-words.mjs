// The rules of LunrText.Normalise as the page's own script has them: the oracle for the tests is what people really
// run.
import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'

let words
const source = readFileSync(new URL('../../../../themes/base/assets/search/words.js', import.meta.url), 'utf8')
runInNewContext(source, { sitegenSearch: { add: (name, needs, make) => { words = make() } } })

export const fold = words.fold
export const normalise = text => words.wordsOf(text).join(' ')
export const stemOf = words.stemOf
