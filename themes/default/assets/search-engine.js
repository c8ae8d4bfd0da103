// Finds and shows what somebody typed. The ranking is that of the generator (Emit/Search/SearchRanking.cs), in whole numbers: keep both the same.
'use strict'

sitegenSearch.engine(function (api, views) {
  // Words. The same rules as LunrText.Normalise in the generator.
  const DROPPED = new RegExp('[\\u0300-\\u036f\\u0483-\\u0487\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u0640' +
    '\\u064b-\\u065f\\u0670\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe00-\\ufe0f\\ufe20-\\ufe2f]|(?!\\u200b)\\p{Cf}', 'gu')
  const SPELT = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ŧ: 't', ı: 'i', ŋ: 'n', ς: 'σ', '’': "'", '‘': "'", ʼ: "'", '`': "'" }
  const WORD = /^[\p{L}\p{N}\p{M}]/u
  const LETTER = /^\p{L}$/u
  const LONGEST = 64

  /** @param {string} text @returns {string[]} */
  function wordsOf (text) {
    const isAscii = !/[^\0-\x7f]/.test(text)
    const s = isAscii ? text.toLowerCase().replace(/`/g, "'") : text.replace(/´/g, "'").normalize('NFKD').toLowerCase().replace(DROPPED, '').replace(/[ßæœøłđðþħŧıŋς’‘ʼ`]/g, c => SPELT[c])
    const found = []
    if (isAscii && /^[a-z0-9 ]*$/.test(s)) return s.split(' ').filter(Boolean).map(cut)
    const ascii = i => { const c = s.charCodeAt(i); return (c > 96 && c < 123) || (c > 47 && c < 58) ? 1 : 0 }
    const units = i => s.charCodeAt(i) < 128 ? ascii(i) : i < s.length && WORD.test(s.slice(i, i + 2)) ? String.fromCodePoint(s.codePointAt(i)).length : 0
    const digit = i => i >= 0 && i < s.length && s[i] >= '0' && s[i] <= '9'
    const letter = i => i < s.length && LETTER.test(s[i])
    for (let i = 0; i < s.length;) {
      if (!units(i)) { i++; continue }
      let word = ''
      let end = i
      for (let k = i; letter(k) && s[k + 1] === '.' && letter(k + 2); k += 2) if (!units(k + 3)) end = k + 3
      if (end > i) { word = s.slice(i, end).replace(/\./g, ''); i = end }
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

  // Stems, as PorterStemmer in the generator makes them.
  const STEP2 = 'ational:ate ization:ize iveness:ive fulness:ful ousness:ous tional:tion biliti:ble entli:ent ousli:ous ation:ate alism:al aliti:al iviti:ive enci:ence anci:ance izer:ize alli:al ator:ate logi:log bli:ble eli:e'
    .split(' ').map(p => p.split(':'))
  const STEP3 = 'icate:ic ative: alize:al iciti:ic ical:ic ness: ful:'.split(' ').map(p => p.split(':'))
  const STEP4 = 'ement ance ence able ible ment ant ent ism ate iti ous ive ize al er ic ou'.split(' ')
  const stems = new Map()

  const ends = (word, ending) => word.length > ending.length && word.endsWith(ending)
  const hasVowel = word => /[aeiouy]/.test(word)
  const isShort = word => /^[^aeiou][^aeiouy]*[aeiouy][^aeiouwxy]$/.test(word)

  /** Vowels followed by consonants: how often (two is enough), and where the last such run ends. */
  function runs (word) {
    const vowel = c => c === 'a' || c === 'e' || c === 'i' || c === 'o' || c === 'u'
    const skip = (at, wanted) => { at++; while (at < word.length && wanted(word[at])) at++; return at }
    const isVowels = vowel
    const isConsonants = c => !vowel(c) && c !== 'y'
    let end = word.length && !vowel(word[0]) && word[0] !== 'y' ? skip(0, isConsonants) : 0
    let count = 0
    while (count < 2 && end < word.length && (vowel(word[end]) || word[end] === 'y')) {
      const next = skip(end, isVowels)
      if (next === word.length) break
      end = skip(next, isConsonants)
      count++
    }
    if (count === 1) {
      let rest = end
      if (rest < word.length && (vowel(word[rest]) || word[rest] === 'y')) rest = skip(rest, isVowels)
      return { count, one: rest === word.length }
    }
    return { count, one: false }
  }

  const measure = word => runs(word).count

  function replace (word, endings) {
    for (const [ending, instead] of endings) {
      if (!ends(word, ending)) continue
      const stem = word.slice(0, -ending.length)
      return measure(stem) > 0 ? stem + instead : word
    }
    return word
  }

  function pastAndIng (word) {
    if (ends(word, 'eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word
    const ending = ends(word, 'ed') ? 2 : ends(word, 'ing') ? 3 : 0
    if (!ending || !hasVowel(word.slice(0, -ending))) return word
    word = word.slice(0, -ending)
    if (/(at|bl|iz)$/.test(word)) return word + 'e'
    if (/([^aeiouylsz])\1$/.test(word)) return word.slice(0, -1)
    return isShort(word) ? word + 'e' : word
  }

  function strip (word) {
    for (const ending of STEP4) {
      if (!ends(word, ending)) continue
      const stem = word.slice(0, -ending.length)
      return measure(stem) > 1 ? stem : word
    }
    return (ends(word, 'sion') || ends(word, 'tion')) && measure(word.slice(0, -3)) > 1 ? word.slice(0, -3) : word
  }

  function finalE (word) {
    if (ends(word, 'e')) {
      const stem = word.slice(0, -1)
      const { count, one } = runs(stem)
      if (count > 1 || (one && !isShort(stem))) word = stem
    }
    return word.endsWith('ll') && measure(word) > 1 ? word.slice(0, -1) : word
  }

  /** @param {string} word */
  function stemOf (word) {
    if (word.length < 3 || !data.stems) return word
    let stem = stems.get(word)
    if (stem !== undefined) return stem
    const y = word[0] === 'y'
    stem = y ? 'Y' + word.slice(1) : word
    if (ends(stem, 'sses') || ends(stem, 'ies')) stem = stem.slice(0, -2)
    else if (stem.length >= 3 && /[^s]s$/.test(stem)) stem = stem.slice(0, -1)
    stem = pastAndIng(stem)
    if (stem.length > 2 && /[^aeiou]y$/.test(stem)) stem = stem.slice(0, -1) + 'i'
    stem = finalE(strip(replace(replace(stem, STEP2), STEP3)))
    if (y) stem = 'y' + stem.slice(1)
    stems.set(word, stem)
    return stem
  }

  const form = text => wordsOf(text).map(w => ({ text: w, stem: stemOf(w) }))
  const keyOf = words => words.map(w => w.stem).join(' ')

  // The index.
  const NOTHING = { terms: [], lists: [] }
  let data = { stems: true }

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

  /** In addresses "~" stands for the title's slug. */
  const unfold = (url, title) => url.replace('~', title.toLowerCase().replace(/['’]/g, '').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, ''))

  function addTitles (part) {
    data = {
      stems: part.stems, stops: new Set(part.stops.split(' ')), groups: part.groups, titles: part.titles, group: part.group, parent: part.parent,
      section: part.section, urls: [], summaries: [], texts: [], urgentPage: part.urgentPage, titleKeys: []
    }
    part.urls.forEach((url, i) => { data.urls[i] = (part.parent[i] < 0 ? '' : data.urls[part.parent[i]]) + unfold(url, part.titles[i]) })
    data.heads = tier(part.index, ['title'])
    data.body = NOTHING
    data.urgent = part.urgent.map(form)
    addSynonyms(part)
  }

  function addTexts (part) {
    const first = data.titles.length
    data.titles = data.titles.concat(part.titles)
    for (const name of ['group', 'parent', 'section']) data[name] = data[name].concat(part[name])
    part.urls.forEach((url, i) => { data.urls[first + i] = data.urls[part.parent[i]] + unfold(url, part.titles[i]) })
    data.summaries = part.summaries
    data.texts = part.texts
    data.heads = tier(part.index, ['title', 'words'])
    data.body = tier(part.index, ['text'])
  }

  function addSynonyms (part) {
    const map = data.synonyms = new Map()
    const words = new Set()
    data.leads = new Set()
    data.either = new Map()
    data.canonical = new Map()
    data.longest = 1
    const keyed = text => { const words = form(text); return { text, words, key: keyOf(words) } }
    const add = (from, to, weight) => {
      if (!from.words.length || !to.words.length) return
      const list = map.get(from.key)
      if (list) list.push({ words: to.words, weight })
      else {
        map.set(from.key, [{ words: to.words, weight }])
        data.longest = Math.max(data.longest, from.words.length)
        for (const word of from.words) words.add(word.stem)
      }
    }
    for (const ring of part.same) {
      const forms = ring.map(keyed)
      forms.forEach((one, i) => {
        for (const other of forms) if (other.key !== one.key) add(one, other, 90)
        if (i && one.key !== forms[0].key) data.canonical.set(one.key, ring[0])
      })
    }
    for (const entry of part.leads) {
      const [to, ...from] = entry.map(keyed)
      for (const one of from) {
        add(one, to, 100)
        data.leads.add(one.key)
        data.canonical.set(one.key, to.text)
      }
    }
    for (const entry of part.either) {
      const [one, ...meanings] = entry.map(keyed)
      for (const meaning of meanings) add(one, meaning, 90)
      data.either.set(one.key, meanings.map(m => m.text))
    }
    data.words = [...words].sort((a, b) => a < b ? -1 : a > b ? 1 : 0)
    data.forms = [...part.same, ...part.leads, ...part.either].flat()
  }

  const isStop = word => data.stops.has(word.text)
  const isKnown = stem => !!(listOf(data.heads, stem) || listOf(data.body, stem)) || (at => data.words[at] === stem)(start(data.words, stem))

  // Slips of the keyboard (SpellingCheck.cs).
  function mend (words) {
    const mended = []
    for (let i = 0; i < words.length; i++) {
      const isLast = i === words.length - 1
      const word = words[i]
      const joined = isLast ? null : form(word.text + words[i + 1].text)[0]
      if (isFine(word, isLast)) mended.push(word)
      else if (joined && isKnown(joined.stem)) { mended.push(joined); i++ } else mended.push(...mendOne(word, isLast))
    }
    return mended
  }

  const isFine = (word, isLast) => word.text.length < 4 || /^[0-9]/.test(word.text) || isStop(word) || isKnown(word.stem) ||
    (isLast && (starts(data.heads.terms, word.text) || starts(data.body.terms, word.text) || starts(data.words, word.text)))

  function mendOne (word, isLast) {
    const [near, cost] = nearest(word, isLast)
    if (near === null || cost > 5) {
      for (let at = word.text.length - 3; at >= 3; at--) {
        const [left, right] = [form(word.text.slice(0, at)), form(word.text.slice(at))]
        if (left.length === 1 && right.length === 1 && isKnown(left[0].stem) && isKnown(right[0].stem)) return [left[0], right[0]]
      }
    }
    return [near === null ? word : { text: near, stem: near, shown: surface(near) }]
  }

  function nearest (word, isLast) {
    const limit = word.text.length < 8 ? 1 : word.text.length < 12 ? 2 : 3
    const [own, stem] = [maskOf(word.text), maskOf(word.stem)]
    let [best, bestCost, bestCount] = [null, Infinity, 0]
    for (const [terms, lists, isText] of [[data.heads.terms, data.heads.lists, 0], [data.words, null, 0], [data.body.terms, data.body.lists, 1]]) {
      const masks = masksOf(terms)
      terms.forEach((term, i) => {
        const count = lists ? lists[i].length / 2 : 1
        const differ = Math.min(bits(masks[i] ^ own), bits(masks[i] ^ stem))
        const isFar = differ > 2 * limit && !(isLast && term[0] === word.text[0])
        const cost = count && !isFar ? costOf(word, term, limit, isLast) + isText : Infinity
        if (cost < bestCost || (cost === bestCost && cost < Infinity && (count > bestCount || (count === bestCount && term < best)))) [best, bestCost, bestCount] = [term, cost, count]
      })
    }
    return [best, bestCost]
  }

  // Which letters a word has, a bit each: with one slip at most two of them differ, so most words need no closer look.
  const masks = new Map()
  const maskOf = word => { let mask = 0; for (let i = 0; i < word.length; i++) mask |= 1 << (word.charCodeAt(i) & 31); return mask }
  const masksOf = terms => { if (!masks.has(terms)) masks.set(terms, terms.map(maskOf)); return masks.get(terms) }
  const bits = mask => { let count = 0; for (; mask; mask &= mask - 1) count++; return count }

  function costOf (word, term, limit, isLast) {
    if (term.length < 3 || /^[0-9]/.test(term)) return Infinity
    const other = term[0] === word.text[0] ? 0 : 3
    let slips = slipsOf(word.text, term, limit)
    if (word.stem !== word.text) slips = Math.min(slips, slipsOf(word.stem, term, limit))
    if (slips <= limit) return slips * 4 + other
    if (!isLast || other || term.length <= word.text.length || word.text.length < 5) return Infinity
    slips = slipsOf(word.text, term.slice(0, word.text.length), limit)
    return slips <= limit ? slips * 4 + 2 : Infinity
  }

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

  /** A word of the site with this stem, to show. */
  function surface (stem) {
    if (!data.surfaces) {
      data.surfaces = new Map()
      for (const word of [...data.forms, ...data.titles].flatMap(wordsOf)) if (!data.surfaces.has(stemOf(word))) data.surfaces.set(stemOf(word), word)
    }
    return data.surfaces.get(stem) || stem
  }

  // The ranking (SearchRanking.cs).
  const share = (value, percent) => Math.floor(value * percent / 100)

  function unitsOf (words, isRaw) {
    const units = []
    for (let at = 0; at < words.length;) {
      let length = isRaw ? 1 : Math.min(data.longest, words.length - at)
      while (length > 1 && !data.synonyms.has(keyOf(words.slice(at, at + length)))) length--
      const phrase = words.slice(at, at + length)
      const key = keyOf(phrase)
      const unit = [{ words: phrase, weight: !isRaw && data.leads.has(key) ? 40 : 100 }, ...(isRaw ? [] : data.synonyms.get(key) || [])]
      if (unit.length > 1 || !isStop(words[at])) units.push(unit)
      at += length
    }
    return units.length ? units : words.map(w => [{ words: [w], weight: 100 }])
  }

  function take (list, weight, scores) {
    for (let i = 0; i < list.length; i += 2) {
      const score = share(list[i + 1], weight)
      if (score > scores[list[i]]) scores[list[i]] = score
    }
  }

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

  const zeros = () => new Array(data.titles.length).fill(0)

  function unitScores (unit, isLast) {
    const best = zeros()
    unit.forEach((alternative, number) => {
      let words = alternative.words.filter(w => !isStop(w))
      if (!words.length) words = alternative.words
      const sums = zeros()
      const counts = zeros()
      words.forEach((word, i) => {
        const isTyped = isLast && number === 0 && i === words.length - 1
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

  function withFamily (own) {
    const all = own.slice()
    data.parent.forEach((parent, doc) => {
      if (parent < 0) return
      all[doc] = Math.max(all[doc], share(own[parent], 50))
      all[parent] = Math.max(all[parent], share(own[doc], 60))
    })
    return all
  }

  const keyWithoutStops = words => keyOf(words.filter(w => !isStop(w)))
  const titleKey = doc => (data.titleKeys[doc] = data.titleKeys[doc] || keyWithoutStops(form(data.titles[doc])))

  function hitsOf (units, asked) {
    const scores = zeros()
    const found = zeros()
    units.forEach((unit, i) => {
      withFamily(unitScores(unit, i === units.length - 1)).forEach((score, doc) => {
        scores[doc] += score
        if (score > 0) found[doc]++
      })
    })
    let hits = []
    scores.forEach((score, doc) => {
      if (!score) return
      const whole = Math.floor(score * found[doc] * found[doc] / (units.length * units.length))
      hits.push({ doc, score: share(share(whole, data.groups[data.group[doc]][2]), data.parent[doc] >= 0 && !data.section[doc] ? 80 : 100) })
    })
    const better = (a, b) => b.score - a.score || a.doc - b.doc
    hits = hits.sort(better).slice(0, 100)
    hits.forEach(hit => { if (asked.has(titleKey(hit.doc))) hit.score = share(hit.score, 150) })
    hits.sort(better)
    const least = hits.length ? Math.floor(hits[0].score / 12) : 0
    return hits.filter(h => h.score > least).slice(0, 60)
  }

  const isUrgent = words => data.urgent.some(one => one.length && words.some((_, at) => one.every((w, i) => words[at + i] && words[at + i].stem === w.stem)))

  /**
   * @param {string} query
   * @param {boolean} isRaw Without synonyms and corrections.
   */
  function search (query, isRaw) {
    const typed = form(query.slice(0, 5000)).slice(0, 16)
    const words = isRaw ? typed : mend(typed)
    const units = unitsOf(words, isRaw)
    const asked = new Set([keyWithoutStops(words)])
    if (units.length === 1) units[0].forEach(a => asked.add(keyWithoutStops(a.words)))
    let hits = hitsOf(units, asked)
    const urgent = data.urgentPage >= 0 && (isUrgent(typed) || isUrgent(words))
    if (urgent) hits = [{ doc: data.urgentPage, score: Infinity }, ...hits.filter(h => h.doc !== data.urgentPage)]
    const results = new Map()
    for (const { doc } of hits) {
      const key = data.section[doc] ? data.parent[doc] : doc
      if (!results.has(key)) results.set(key, [])
      if (key !== doc && results.get(key).length < 3) results.get(key).push(doc)
    }
    return { typed, words, units, urgent, results: [...results].map(([doc, sections]) => ({ doc, sections })), marks: marksOf(units) }
  }

  function marksOf (units) {
    const last = units.length ? units[units.length - 1][0].words : []
    return { stems: new Set(units.flat().flatMap(a => a.words).filter(w => !isStop(w)).map(w => w.stem)), typed: last.length ? last[last.length - 1].text : '' }
  }

  // Showing.
  const make = (name, properties, ...children) => { const element = Object.assign(document.createElement(name), properties); element.append(...children); return element }
  const text = (name, ...values) => values.reduce((done, value, i) => done.split('{' + i + '}').join(String(value)), (api.loaded.files.strings || {})['search_' + name] || '')
  const addressOf = doc => { const [path, place] = data.urls[doc].split('#'); return api.root + path + (path === '' || path.endsWith('/') ? 'index.html' : '') + (place ? '#' + place : '') }

  /** The text with what was searched for marked, cut to a window around the first mark. */
  function marked (whole, marks, limit) {
    const words = [...whole.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu)].map(m => ({ at: m.index, end: m.index + m[0].length, word: m[0] }))
    const hits = words.filter(w => wordsOf(w.word).some(one => marks.stems.has(stemOf(one)) || (marks.typed.length > 2 && one.startsWith(marks.typed))))
    let from = 0
    if (whole.length > limit && hits.length && hits[0].at > limit / 2) from = (words.find(w => w.at >= hits[0].at - 50) || hits[0]).at
    let to = whole.length
    if (to - from > limit) to = Math.max(...words.filter(w => w.end <= from + limit).map(w => w.end), from + 1)
    const parts = from > 0 ? ['… '] : []
    let at = from
    for (const hit of hits.filter(h => h.at >= from && h.end <= to)) {
      parts.push(whole.slice(at, hit.at), make('mark', { textContent: whole.slice(hit.at, hit.end) }))
      at = hit.end
    }
    parts.push(whole.slice(at, to))
    if (to < whole.length) parts.push(' …')
    return parts
  }

  function line ({ doc, sections }, marks, withLabel) {
    const item = make('li', {}, make('a', { href: addressOf(doc) }, ...marked(data.titles[doc], marks, 200)))
    const parent = data.parent[doc]
    const label = [withLabel ? data.groups[data.group[doc]][1] : '', parent >= 0 ? data.titles[parent] : ''].filter(Boolean).join(' · ')
    if (label) item.append(' ', make('span', { className: 'meta', textContent: label }))
    const best = sections.find(s => data.texts[s])
    const about = data.summaries[doc] || (best === undefined ? data.texts[doc] : data.texts[best]) || ''
    if (about) item.append(make('p', {}, ...marked(about, marks, 170)))
    if (sections.length) item.append(make('ul', { className: 'search-sections' }, ...sections.map(s => make('li', {}, make('a', { href: addressOf(s) }, ...marked(data.titles[s], marks, 120))))))
    return item
  }

  function list (title, results, marks, withLabel) {
    return make('section', {}, make('h2', { textContent: title }), make('ul', {}, ...results.map(r => line(r, marks, withLabel))))
  }

  function grouped (found) {
    const rest = found.results.slice(3)
    const parts = [list(text('best'), found.results.slice(0, 3), found.marks, true)]
    data.groups.forEach(([, label], number) => {
      const some = rest.filter(r => data.group[r.doc] === number).slice(0, 8)
      if (some.length) parts.push(list(label, some, found.marks, false))
    })
    return parts
  }

  /** "Showing results for …": what the words were taken for. */
  function readAs (found, view) {
    const shown = found.units.map(unit => {
      const key = keyOf(unit[0].words)
      return data.canonical.get(key) || unit[0].words.map(w => w.shown || w.text).join(' ')
    })
    const parts = []
    const ask = (query, isRaw) => make('button', { type: 'button', textContent: query, onclick: () => { view.raw = isRaw ? query : ''; if (!isRaw) view.field.value = query; show(view, true); view.field.focus() } })
    for (const unit of found.units) {
      const meanings = data.either.get(keyOf(unit[0].words))
      if (meanings) parts.push(make('p', { className: 'search-read' }, text('either', unit[0].words.map(w => w.text).join(' ').toUpperCase()) + ' ', ...meanings.flatMap((m, i) => i ? [' ', ask(m, false)] : [ask(m, false)])))
    }
    const isChanged = found.words !== found.typed && (found.words.some(w => w.shown) || found.words.length !== found.typed.length || found.units.some(u => data.canonical.has(keyOf(u[0].words))))
    if (isChanged && !parts.length) parts.push(make('p', { className: 'search-read' }, text('showing', shown.join(' ')) + ' ', text('only') + ' ', ask(view.field.value.trim().slice(0, 80), true)))
    return parts
  }

  const copy = selector => [...document.querySelectorAll(selector)].slice(0, 1).map(element => {
    const clone = /** @type {HTMLElement} */ (element.cloneNode(true))
    for (const one of [clone, ...clone.querySelectorAll('[id]')]) one.removeAttribute('id')
    return clone
  })

  function urgentBox () {
    const help = /** @type {HTMLAnchorElement | null} */ (document.querySelector('.nav-help'))
    return make('div', { className: 'search-urgent urgent-now' }, make('p', {}, make('strong', { textContent: text('urgent') })), ...copy('.help dl'),
      ...(help ? [make('p', {}, make('a', { href: help.href, textContent: help.textContent.trim() }))] : []))
  }

  function nothing (query) {
    const help = /** @type {HTMLAnchorElement | null} */ (document.querySelector('.nav-help'))
    const parts = [make('p', { textContent: text('none', query.slice(0, 80)) }), make('ul', {}, ...['tip_1', 'tip_2', 'tip_3'].map(tip => make('li', { textContent: text(tip) })))]
    if (api.link) parts.push(make('p', {}, make('a', { href: api.link.href, textContent: text('a_to_z') })))
    const steps = copy('.menu-panel ol, .menu-panel ul')
    if (steps.length) parts.push(make('h2', { textContent: text('steps') }), ...steps)
    parts.push(...copy('.help dl'))
    if (help) parts.push(make('p', {}, text('unwell') + ' ', make('a', { href: help.href, textContent: help.textContent.trim() })))
    return parts
  }

  function show (view, now) {
    const query = view.field.value
    if (view.raw !== query.trim().slice(0, 80)) view.raw = ''
    if (view.isPage) remember(query)
    clearTimeout(view.speaking)
    if (!query.trim()) {
      view.results.replaceChildren()
      view.status.textContent = ''
      return
    }
    const found = search(query, !!view.raw)
    if (!found.results.length && !api.loaded.text) api.load('text')
    const parts = found.results.length ? [...readAs(found, view), ...grouped(found)] : [...readAs(found, view), ...nothing(query.trim())]
    view.results.replaceChildren(...(found.urgent ? [urgentBox()] : []), ...parts)
    const count = found.results.length
    const say = () => { view.status.textContent = count === 0 ? text('count_none') : count === 1 ? text('count_one') : text('count', count) }
    if (now) say()
    else view.speaking = setTimeout(say, 500)
  }

  function remember (query) {
    const hash = query.trim() ? '#q=' + encodeURIComponent(query.trim().slice(0, 300)) : ''
    try { history.replaceState(null, '', location.pathname + location.search + hash) } catch { /* some browsers refuse for files */ }
  }

  function typedIn () {
    if (!location.hash.startsWith('#q=')) return ''
    try { return decodeURIComponent(location.hash.slice(3)) } catch { return location.hash.slice(3) }
  }

  for (const view of views) {
    view.field.addEventListener('keydown', event => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      if (view.field.value) { view.field.value = ''; if (api.loaded.titles) show(view, true) } else if (view.close) view.close()
    })
    view.enter = () => {
      api.load('text')
      if (!view.field.value.trim()) return
      if (view.isPage) show(view, true)
      else location.assign(api.link.href.split('#')[0] + '#q=' + encodeURIComponent(view.field.value.trim().slice(0, 300)))
    }
    if (view.isPage) {
      const read = () => { if (location.hash.startsWith('#q=') && typedIn() !== view.field.value.trim()) { view.field.value = typedIn(); wake() } }
      addEventListener('hashchange', read)
      if (typedIn()) { view.field.value = typedIn(); view.pending = true }
    }
    if (view.entered) view.enter()
  }

  api.search = query => search(query, false).results.map(r => [r.doc, ...r.sections].map(d => data.urls[d]).join(' '))
  api.words = wordsOf
  api.stem = stemOf

  function wake (part) {
    const { titles, text: texts } = api.loaded
    if (titles && !data.heads) {
      addTitles(titles)
      const connection = /** @type {any} */ (navigator).connection
      if (!(connection && connection.saveData)) api.load('text')
    }
    if (texts && data.heads && !data.texts.length) addTexts(texts)
    if (!data.heads) return
    for (const view of views) if (view.field.value || view.pending) show(view, part === 'text')
  }
  return wake
})
