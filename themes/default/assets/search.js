// Opens a search field behind the Search link and on the search page. All else is loaded when the field is first used; nothing is ever sent.
'use strict'

/**
 * The parts of the search hand themselves over here, because they are plain scripts that also load from a folder.
 * @type {{ files(list: object): void, add(part: string, data: object): void, engine(start: Function): void, load(part: string): void, [key: string]: any }}
 */
var sitegenSearch = (function () {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript)
  const root = document.documentElement.dataset.root || './'
  const page = document.querySelector('[data-tool=search]')
  const link = document.querySelector('a[data-search]')
  const asked = {}
  const loaded = {}
  let views = []
  let wake = null

  function load (address) {
    if (asked[address]) return
    asked[address] = true
    const element = document.createElement('script')
    element.src = address
    element.onerror = () => { asked[address] = false; element.remove(); views.forEach(v => v.box.classList.remove('busy')) }
    document.head.append(element)
  }

  const api = {
    root,
    link,
    loaded,
    files (list) { loaded.files = list; api.load('titles'); if (wake) wake() },
    add (part, data) {
      loaded[part] = data
      if (wake) wake(part)
    },
    engine (start) { wake = start(api, views); wake() },
    load (part) { if (loaded.files && loaded.files[part]) load(root + loaded.files[part]) }
  }

  function begin () {
    load(script.dataset.src)
    load(root + script.dataset.files)
  }

  /** A form with a field; the engine fills the rest. */
  function view (id, isPage) {
    const box = document.createElement('form')
    box.className = 'search-box'
    box.setAttribute('role', 'search')
    const label = document.createElement('label')
    label.htmlFor = id
    label.textContent = script.dataset.label
    const field = document.createElement('input')
    Object.assign(field, { type: 'search', id, autocomplete: 'off', spellcheck: false, enterKeyHint: 'search' })
    const status = document.createElement('p')
    status.setAttribute('role', 'status')
    status.className = 'search-status'
    const results = document.createElement('div')
    results.className = 'search-results'
    box.append(label, field, status, results)
    const one = { box, field, status, results, isPage, pending: false }
    field.addEventListener('focus', begin)
    field.addEventListener('input', () => { one.pending = true; if (wake) wake() })
    box.addEventListener('submit', event => {
      event.preventDefault()
      if (one.enter) one.enter()
      else one.entered = true
    })
    views.push(one)
    return one
  }

  function header () {
    const panel = document.createElement('div')
    panel.className = 'search-panel wrap'
    panel.hidden = true
    const one = view('search-field', false)
    panel.append(one.box)
    link.closest('header').after(panel)
    link.setAttribute('aria-expanded', 'false')
    one.close = () => { panel.hidden = true; link.setAttribute('aria-expanded', 'false'); link.focus() }
    link.addEventListener('click', event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      if (!panel.hidden) return one.close()
      panel.hidden = false
      link.setAttribute('aria-expanded', 'true')
      one.field.focus()
    })
  }

  if (page) {
    const one = view('search-field', true)
    page.append(one.box)
    if (link) link.addEventListener('click', event => { event.preventDefault(); one.field.focus() })
    if (location.hash.startsWith('#q=')) begin()
  } else if (link) {
    header()
  }
  return api
})()
