// Finds what somebody meant. The generator ranks alike, in whole numbers (Emit/Search: SearchRanking, SynonymMap, SpellingCheck): keep both the same.
'use strict'

sitegenSearch.add('ranking', function ({ wordsOf, stemOf }) {
  const NOTHING = { terms: [], lists: [] }
  let data = null

  const word = text => ({ text, stem: stemOf(text, data.language) })
  const form = text => wordsOf(text).map(word)
  const keyOf = words => words.map(w => w.stem).join(' ')
  const isStop = word => data.stops.has(word.text) || data.stops.has(word.stem)
  const withoutStops = words => words.filter(w => !isStop(w))
  const share = (value, percent) => Math.floor(value * percent / 100)

  // The index.

  /** Terms in order, and for each its documents and scores in thousandths, one after the other. */
  function tier (index, fields) {
    const lists = []
    const byNumber = []
    const terms = index.invertedIndex.map(([term, posting], i) => { lists[i] = byNumber[posting._index] = []; return term })
    for (const [name, pairs] of index.fieldVectors) {
      const slash = name.indexOf('/')
      if (!fields.includes(name.slice(0, slash))) continue
      const doc = +name.slice(slash + 1)
      for (let i = 0; i < pairs.length; i += 2) {
        const list = byNumber[pairs[i]]
        const score = Math.round(pairs[i + 1] * 1000)
        if (list[list.length - 2] === doc) list[list.length - 1] += score
        else list.push(doc, score)
      }
    }
    return { terms, lists }
  }

  function start (terms, text) {
    let [low, high] = [0, terms.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (terms[middle] < text) low = middle + 1
      else high = middle
    }
    return low
  }

  const listOf = (one, term) => { const at = start(one.terms, term); return one.terms[at] === term && one.lists[at].length ? one.lists[at] : null }
  const starts = (terms, text) => { const at = start(terms, text); return at < terms.length && terms[at].startsWith(text) }

  function addTitles (part) {
    data = {
      language: part.language, stops: new Set(part.stops.split(' ')), groups: part.groups, titles: [], urls: [], group: [], parent: [], section: [], summaries: [], texts: [],
      urgentPage: part.urgentPage, urgentForms: part.urgent, heads: tier(part.index, ['title']), body: NOTHING, forms: formsOf(part), found: new Map(), same: new Map()
    }
    addDocuments(part)
  }

  function addTexts (part) {
    addDocuments(part)
    data.summaries = part.summaries
    data.texts = part.texts
    data.heads = tier(part.index, ['title', 'words'])
    data.body = tier(part.index, ['text'])
    data.surfaces = null
  }

  function addDocuments (part) {
    for (const name of ['titles', 'urls', 'group', 'parent', 'section']) data[name] = data[name].concat(part[name])
  }

  /** In addresses "~" stands for the title's slug; a part has only its anchor. */
  function urlOf (doc) {
    const slug = () => data.titles[doc].toLowerCase().replace(/['’]/g, '').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')
    return (data.parent[doc] < 0 ? '' : urlOf(data.parent[doc])) + data.urls[doc].replace('~', slug)
  }

  // Synonyms: forms, normalised by the generator but for those that are shown, each with the texts that it stands for. Their words are looked at when a query has one of them.

  function formsOf (part) {
    const forms = []
    const add = (text, shown, to, weight, more) => forms.push({ text: ' ' + text, shown, to, weight, at: forms.length, ...more })
    for (const ring of part.same.map(r => r.split('|'))) {
      const forms = [wordsOf(ring[0]).join(' '), ...ring.slice(1)]
      const one = forms.find(text => !text.includes(' '))
      forms.forEach((text, i) => add(text, i ? ring[0] : '', forms.filter(other => other !== text), 90, { one }))
    }
    for (const [to, ...from] of part.leads.map(r => r.split('|'))) from.forEach(text => add(text, to, [to], 250, { isLead: true }))
    for (const [text, ...meanings] of part.either.map(r => r.split('|'))) add(text, '', meanings, 90, { meanings })
    return forms
  }

  const open = one => { if (!one.words) { one.words = form(one.text); one.content = withoutStops(one.words) } return one }

  /** How every word of this stem begins: like the stem, but for its last letter. */
  const beginningOf = stem => stem.slice(0, Math.max(1, Math.min(4, stem.length - 1)))

  /** The forms with a word of this stem. */
  function formsWith (stem) {
    let some = data.found.get(stem)
    if (!some) {
      const beginning = ' ' + beginningOf(stem)
      some = data.forms.filter(f => f.text.includes(beginning) && open(f).words.some(w => w.stem === stem))
      data.found.set(stem, some)
    }
    return some
  }

  /** Words of one ring are the same word in a form of several: the first of its single words stands for them. */
  function sameAs (stem) {
    let same = data.same.get(stem)
    if (same === undefined) {
      const ring = formsWith(stem).find(f => f.one && f.words.length === 1)
      data.same.set(stem, same = ring ? form(ring.one)[0].stem : stem)
    }
    return same
  }

  const isKnown = stem => !!(listOf(data.heads, stem) || listOf(data.body, stem) || formsWith(stem).length)

  /** Where the words of a form stand: those that count in any order and near each other, a form of one such word as it is. Null if they do not. */
  function placesOf ({ words, content }, query) {
    if (content.length < 2) {
      for (let at = 0; at + words.length <= query.length; at++) if (words.every((w, i) => w.stem === query[at + i].stem)) return words.map((_, i) => at + i)
      return null
    }
    const places = []
    for (const one of content) {
      const at = query.findIndex((w, i) => (w.stem === one.stem || sameAs(w.stem) === sameAs(one.stem)) && !places.includes(i))
      if (at < 0) return null
      places.push(at)
    }
    places.sort((a, b) => a - b)
    return withoutStops(query.slice(places[0], places[places.length - 1] + 1)).length <= content.length + 2 ? places : null
  }

  // Slips of the keyboard (SpellingCheck).

  function mend (words) {
    const mended = []
    for (let i = 0; i < words.length; i++) {
      const isLast = i === words.length - 1
      const joined = isLast ? null : form(words[i].text + words[i + 1].text)[0]
      if (isFine(words[i], isLast)) mended.push(words[i])
      else if (joined && isKnown(joined.stem)) { mended.push(joined); i++ } else {
        const own = mendOne(words[i], isLast)
        const both = own || !joined || isStop(words[i + 1]) ? null : nearest(joined, i + 2 === words.length)[0]
        mended.push(...(own || (both === null ? [words[i]] : [{ ...form(both)[0], shown: both }])))
        if (both !== null) i++
      }
    }
    return mended
  }

  const isFine = (word, isLast) => word.text.length < 4 || /^[0-9]/.test(word.text) || isStop(word) || isKnown(word.stem) ||
    (isLast && (starts(data.heads.terms, word.text) || starts(data.body.terms, word.text) || starts(surfaces(), word.text)))

  function mendOne (word, isLast) {
    const [near, cost] = nearest(word, isLast)
    if (near === null || cost > Math.max(5, word.text.length)) {
      for (let at = word.text.length - 3; at >= 3; at--) {
        const [left, right] = [form(word.text.slice(0, at)), form(word.text.slice(at))]
        if (left.length === 1 && right.length === 1 && isKnown(left[0].stem) && isKnown(right[0].stem)) return [left[0], right[0]]
      }
    }
    return near === null ? null : [{ ...form(near)[0], shown: near }]
  }

  /** The words of titles, synonyms and urgent forms, as they are written, in order. */
  function surfaces () {
    if (!data.surfaces) {
      const all = new Set(data.titles.concat(data.urgentForms).flatMap(wordsOf))
      for (const one of data.forms) for (const text of one.text.slice(1).split(' ')) all.add(text)
      data.surfaces = [...all].sort()
    }
    return data.surfaces
  }

  function nearest (word, isLast) {
    const limit = limitOf(word.text)
    const cost = costs(word.text, limit, isLast)
    const hasStem = word.stem !== word.text && word.stem.length > 5
    const costOfStem = costs(word.stem, limit, false)
    let [best, bestCost, bestCount] = [null, Infinity, 0]
    for (const [terms, isText] of [[surfaces(), 0], [data.body.terms, 1]]) {
      for (const term of terms) {
        const own = Math.min(cost(term), hasStem ? costOfStem(isText ? term : stemOf(term, data.language)) + 1 : Infinity) + isText
        if (own > bestCost || own === Infinity) continue
        const count = countOf(isText ? term : stemOf(term, data.language))
        if (own < bestCost || count > bestCount || (count === bestCount && term < best)) [best, bestCost, bestCount] = [term, own, count]
      }
    }
    return [best, bestCost]
  }

  const countOf = stem => (listOf(data.heads, stem) || '').length + (listOf(data.body, stem) || '').length
  const limitOf = text => text.length < 8 ? 1 : text.length < 12 ? 2 : 3

  /** What it costs to take a word for a term: slips, another first letter, an end that is still to be typed. */
  function costs (word, limit, isLast) {
    const mask = maskOf(word)
    const isNear = term => Math.abs(term.length - word.length) <= limit && bits(mask ^ maskOf(term)) <= 2 * limit
    return term => {
      const isSameStart = term[0] === word[0]
      const isLonger = isLast && isSameStart && term.length > word.length && word.length > 4
      if (term.length < 3 || (!isLonger && !isNear(term)) || (term[0] >= '0' && term[0] <= '9')) return Infinity
      const slips = slipsOf(word, term, limit)
      if (slips <= limit) return slips * 4 + (isSameStart ? 0 : 3)
      if (!isLonger) return Infinity
      const begun = slipsOf(word, term.slice(0, word.length), limit)
      return begun <= limit ? begun * 4 + 2 : Infinity
    }
  }

  // Which letters a word has, a bit each: a slip changes at most two of them, so most words need no closer look.
  const maskOf = word => { let mask = 0; for (let i = 0; i < word.length; i++) mask |= 1 << (word.charCodeAt(i) & 31); return mask }
  const bits = mask => { let count = 0; for (; mask; mask &= mask - 1) count++; return count }

  /** Letters added, left out, replaced or swapped; more than the limit when they are many. */
  function slipsOf (a, b, limit) {
    if (Math.abs(a.length - b.length) > limit) return limit + 1
    let beforeLast = []
    let last = Array.from({ length: b.length + 1 }, (_, j) => j)
    for (let i = 1; i <= a.length; i++) {
      const row = [i]
      let least = i
      for (let j = 1; j <= b.length; j++) {
        row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1))
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], beforeLast[j - 2] + 1)
        if (row[j] < least) least = row[j]
      }
      if (least > limit) return limit + 1
      beforeLast = last
      last = row
    }
    return last[b.length]
  }

  // The ranking (SearchRanking).

  /** The phrases of a query, each with all that it may be called. */
  function unitsOf (words, isRaw) {
    const units = []
    const taken = new Set()
    const add = ({ places, forms, joined }) => {
      const own = places.map(i => words[i])
      places.forEach(i => taken.add(i))
      const alternatives = [{ words: own, weight: forms.some(f => f.isLead) ? 40 : 100 }, ...joined.map(one => ({ words: [one], weight: 100 }))]
      for (const one of forms) for (const text of one.to) alternatives.push({ words: form(text), weight: one.weight })
      units.push({ places, own, forms, alternatives, isLast: places[places.length - 1] === words.length - 1 })
    }
    for (const one of isRaw ? [] : phrasesIn(words)) if (!one.places.some(i => taken.has(i))) add(one)
    words.forEach((one, i) => { if (!taken.has(i) && !isStop(one)) add({ places: [i], forms: [], joined: [] }) })
    if (!units.length) words.forEach((_, i) => add({ places: [i], forms: [], joined: [] }))
    return units.sort((a, b) => a.places[0] - b.places[0])
  }

  /** Forms of synonyms, and two words that are written as one: those with the most words that count first, then the longest, then those whose words stand closest, then the first in the query. */
  function phrasesIn (words) {
    const content = withoutStops(words)
    const forms = new Set((content.length ? content : words).flatMap(w => [...formsWith(w.stem), ...formsWith(sameAs(w.stem))]))
    const found = [...forms].map(one => ({ places: placesOf(one, words), content: one.content.length, at: one.at, forms: [one], joined: [] })).filter(f => f.places)
    for (let i = 0; i + 1 < words.length; i++) {
      if (isStop(words[i]) || isStop(words[i + 1])) continue
      const joined = form(words[i].text + words[i + 1].text)[0]
      const same = formsWith(joined.stem).filter(f => f.words.length === 1)
      if (same.length || listOf(data.heads, joined.stem)) found.push({ places: [i, i + 1], content: 2, at: Infinity, forms: same, joined: [joined] })
    }
    const gaps = ({ places }) => places[places.length - 1] - places[0] - places.length
    return found.sort((a, b) => b.content - a.content || b.places.length - a.places.length || gaps(a) - gaps(b) || a.places[0] - b.places[0] || a.at - b.at)
  }

  function take (list, weight, scores) {
    for (let i = 0; i < list.length; i += 2) {
      const score = share(list[i + 1], weight)
      if (score > scores[list[i]]) scores[list[i]] = score
    }
  }

  /** The best match of the word in each document: the word itself, a word that it begins, a word that it is a form of. */
  function takeWord (one, word, isTyped, scores) {
    const exact = listOf(one, word.stem)
    const half = exact ? 20 : 40
    if (exact) take(exact, 100, scores)
    if (isTyped && word.text.length > 1) {
      for (let i = start(one.terms, word.text); i < one.terms.length && one.terms[i].startsWith(word.text); i++) {
        take(one.lists[i], half + Math.floor(half * word.text.length / one.terms[i].length), scores)
      }
    }
    for (let length = word.text.length - 1; !exact && length >= Math.max(4, word.text.length - 6); length--) {
      const list = listOf(one, word.text.slice(0, length))
      if (list) { take(list, 50, scores); break }
    }
  }

  const zeros = () => new Float64Array(data.titles.length)

  function unitScores (unit) {
    const best = zeros()
    unit.alternatives.forEach((alternative, number) => {
      const words = withoutStops(alternative.words).length ? withoutStops(alternative.words) : alternative.words
      const sums = zeros()
      const counts = zeros()
      words.forEach((word, i) => {
        const isTyped = unit.isLast && number === 0 && i === words.length - 1
        const heads = zeros()
        const body = zeros()
        takeWord(data.heads, word, isTyped, heads)
        takeWord(data.body, word, isTyped, body)
        for (let doc = 0; doc < heads.length; doc++) {
          const score = heads[doc] + share(body[doc], 45)
          sums[doc] += score
          if (score > 0) counts[doc]++
        }
      })
      for (let doc = 0; doc < best.length; doc++) {
        if (sums[doc]) best[doc] = Math.max(best[doc], share(Math.floor(sums[doc] * counts[doc] / (words.length * words.length)), alternative.weight))
      }
    })
    return best
  }

  /** A part profits from its page, and a page from its parts. */
  function withFamily (own) {
    const all = own.slice()
    data.parent.forEach((parent, doc) => {
      if (parent < 0) return
      all[doc] = Math.max(all[doc], share(own[parent], 50))
      all[parent] = Math.max(all[parent], share(own[doc], 60))
    })
    return all
  }

  const keyWithoutStops = words => keyOf(withoutStops(words))

  /** Whether a title says just one of the things asked; most do not even have its first word. */
  function isAsked (title, asked) {
    const isPlain = !/[^\0-\x7f]/.test(title)
    const lower = title.toLowerCase()
    return asked.some(key => (!isPlain || lower.includes(beginningOf(key.split(' ')[0]))) && keyWithoutStops(form(title)) === key)
  }

  /** All words count, and none has to be there; what few documents have counts more when it is missing. */
  function hitsOf (units, asked) {
    const scores = zeros()
    const found = zeros()
    let whole = 0
    for (const unit of units) {
      const own = unitScores(unit)
      const most = own.reduce((a, b) => Math.max(a, b), 0)
      whole += most
      withFamily(own).forEach((score, doc) => {
        scores[doc] += score
        if (score > 0) found[doc] += most
      })
    }
    let hits = []
    scores.forEach((score, doc) => {
      if (!score) return
      const covered = Math.floor(Math.floor(score * found[doc] / whole) * found[doc] / whole)
      hits.push({ doc, score: share(share(covered, data.groups[data.group[doc]][2]), data.parent[doc] >= 0 && !data.section[doc] ? 80 : 100) })
    })
    const better = (a, b) => b.score - a.score || a.doc - b.doc
    hits = hits.sort(better).slice(0, 100)
    hits.forEach(hit => { if (isAsked(data.titles[hit.doc], asked)) hit.score = share(hit.score, 150) })
    hits.sort(better)
    const least = hits.length ? Math.floor(hits[0].score / 12) : 0
    return hits.filter(h => h.score > least).slice(0, 60)
  }

  // What cannot wait: the words of such a form near each other in any order, slips allowed in words that nothing else knows.

  function isUrgent (words) {
    if (!data.urgent) data.urgent = data.urgentForms.map(form)
    const isUnknown = words.map(w => w.text.length > 3 && !isStop(w) && !isKnown(w.stem))
    const isNear = (one, i) => words[i].stem === one.stem || (isUnknown[i] && slipsOf(words[i].text, one.text, limitOf(one.text)) <= limitOf(one.text))
    return data.urgent.some(one => {
      const places = one.map(w => words.findIndex((_, i) => isNear(w, i)))
      return one.length && !places.includes(-1) && Math.max(...places) - Math.min(...places) < one.length + 2
    })
  }

  /**
   * @param {string} query
   * @param {boolean} isRaw Without synonyms and corrections.
   */
  function search (query, isRaw) {
    const typed = form(query.slice(0, 5000)).slice(0, 16)
    const words = isRaw ? typed : mend(typed)
    const units = unitsOf(words, isRaw)
    const asked = [words, ...(units.length === 1 ? units[0].alternatives.map(a => a.words) : [])].map(keyWithoutStops)
    let hits = hitsOf(units, asked)
    const urgent = data.urgentPage >= 0 && (isUrgent(typed) || isUrgent(words))
    if (urgent) hits = [{ doc: data.urgentPage, score: Infinity }, ...hits.filter(h => h.doc !== data.urgentPage)]
    const results = new Map()
    for (const { doc } of hits) {
      const key = data.section[doc] ? data.parent[doc] : doc
      if (!results.has(key)) results.set(key, [])
      if (key !== doc && results.get(key).length < 3) results.get(key).push(doc)
    }
    return { typed, words, units, urgent, hits, results: [...results].map(([doc, sections]) => ({ doc, sections })), marks: marksOf(units) }
  }

  function marksOf (units) {
    const last = units.find(u => u.isLast)
    return { known: new Map(), stems: new Set(withoutStops(units.flatMap(u => u.alternatives).flatMap(a => a.words)).map(w => w.stem)), typed: last ? last.own[last.own.length - 1].text : '' }
  }

  function isMarked (text, marks) {
    let is = marks.known.get(text)
    if (is === undefined) marks.known.set(text, is = form(text).some(w => marks.stems.has(w.stem) || (marks.typed.length > 2 && w.text.startsWith(marks.typed))))
    return is
  }

  return { addTitles, addTexts, search, isMarked, urlOf, get data () { return data } }
})
