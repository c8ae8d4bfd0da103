// Shows what the search found: results, what a query was taken for, help when nothing is found or when it cannot wait.
'use strict'

sitegenSearch.add('view', function (api, ranking, views) {
  let data = null

  const make = (name, properties, ...children) => { const element = Object.assign(document.createElement(name), properties); element.append(...children); return element }
  const text = (name, ...values) => values.reduce((done, value, i) => done.split('{' + i + '}').join(String(value)), (api.loaded.files.strings || {})['search_' + name] || '')
  const addressOf = doc => { const [path, place] = ranking.urlOf(doc).split('#'); return api.root + path + (path === '' || path.endsWith('/') ? 'index.html' : '') + (place ? '#' + place : '') }

  /** The text with what was searched for marked, cut to a window around the first mark. */
  function marked (whole, marks, limit) {
    const words = [...whole.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu)].map(m => ({ at: m.index, end: m.index + m[0].length, word: m[0] }))
    const hits = words.filter(w => ranking.isMarked(w.word, marks))
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

  /** "Showing results for …": what the words were taken for, and the meanings of a short form. */
  function readAs (found, view) {
    const ask = (query, isRaw) => make('button', { type: 'button', textContent: query, onclick: () => { view.raw = isRaw ? query : ''; if (!isRaw) view.field.value = query; show(view, true); view.field.focus() } })
    const line = (...parts) => make('p', { className: 'search-read' }, ...parts)
    const parts = found.units.flatMap(unit => unit.forms.filter(f => f.meanings).map(one =>
      line(text('either', unit.own.map(w => w.text).join(' ').toUpperCase()) + ' ', ...one.meanings.flatMap(m => [ask(m, false), ' ']))))
    const isChanged = found.words.some(w => w.shown) || found.words.length !== found.typed.length || found.units.some(u => u.forms.some(f => f.shown))
    if (parts.length || !isChanged) return parts
    const shown = found.units.map(unit => (unit.forms.find(f => f.shown) || { shown: '' }).shown || unit.own.map(w => w.text).join(' '))
    return [line(text('showing', shown.join(' ')) + ' ', text('only') + ' ', ask(view.field.value.trim().slice(0, 80), true))]
  }

  const copy = selector => [...document.querySelectorAll(selector)].slice(0, 1).map(element => {
    const clone = /** @type {HTMLElement} */ (element.cloneNode(true))
    for (const one of [clone, ...clone.querySelectorAll('[id]')]) one.removeAttribute('id')
    return clone
  })

  function urgentBox () {
    const help = /** @type {HTMLAnchorElement | null} */ (document.querySelector('.nav-help'))
    return make('div', { className: 'urgent search-urgent' }, make('div', {}, make('p', {}, make('strong', { textContent: text('urgent') })), ...copy('.help dl'),
      ...(help ? [make('p', {}, make('a', { href: help.href, textContent: help.textContent.trim() }))] : [])))
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
    const found = ranking.search(query, !!view.raw)
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

  function enter (view) {
    api.load('text')
    const query = view.field.value.trim()
    if (!query) return
    if (view.isPage) show(view, true)
    else location.assign(api.link.href.split('#')[0] + '#q=' + encodeURIComponent(query.slice(0, 300)))
  }

  for (const view of views) {
    view.field.addEventListener('keydown', event => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      if (view.field.value) { view.field.value = ''; if (data) show(view, true) } else if (view.close) view.close()
    })
    if (view.isPage) {
      const read = () => { if (location.hash.startsWith('#q=') && typedIn() !== view.field.value.trim()) { view.field.value = typedIn(); wake() } }
      addEventListener('hashchange', read)
      if (typedIn()) { view.field.value = typedIn(); view.isPending = true }
    }
    if (view.isEntered) enter(view)
  }

  /** Shows what is typed with the parts of the index that have come. */
  function wake (part) {
    const { titles, text: texts } = api.loaded
    if (titles && !data) {
      ranking.addTitles(titles)
      data = ranking.data
    }
    if (texts && data && !data.texts.length) ranking.addTexts(texts)
    if (!data) return
    for (const view of views) if (view.field.value || view.isPending) show(view, part === 'text')
    const connection = /** @type {any} */ (navigator).connection
    if (part !== 'text' && !(connection && connection.saveData)) api.load('text')
  }

  return { wake, enter }
})
