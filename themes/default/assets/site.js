// The one script of every page: search field, meanings in place, text size, words about to be lost. It sends nothing.
'use strict';

/**
 * The search field behind the Search link and on the search page. All else is loaded when the field is first used.
 * The parts of the search hand themselves over here, because they are plain scripts that also load from a folder.
 * @type {SearchParts}
 */
var sitegenSearch = (function () {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const root = document.documentElement.dataset.root || './';
  const page = document.querySelector('[data-tool=search]');
  const link = /** @type {HTMLElement|null} */ (document.querySelector('a[data-search]'));
  /** @type {Set<string>} */
  const asked = new Set();
  /** @type {Object<string, *>} */
  const loaded = {};
  /** @type {SearchView[]} */
  const views = [];
  /** @type {*} */
  let shown = null;

  /** @param {string} address */
  function load(address) {
    if (asked.has(address)) return;
    asked.add(address);
    const element = document.createElement('script');
    element.src = address;
    element.onerror = () => {
      asked.delete(address);
      element.remove();
      views.forEach(v => v.box.classList.remove('busy'));
    };
    document.head.append(element);
  }

  /** @type {SearchParts} */
  const api = {
    root,
    link,
    loaded,
    /** Code comes as functions, so that files may come in any order: words, ranking, view. Data: files, titles, text. */
    add(part, value) {
      loaded[part] = value;
      if (part === 'files') api.load('titles');
      if (shown) return shown.wake(part);
      if (!loaded.words || !loaded.ranking || !loaded.view || !loaded.files) return undefined;
      api.ranking = loaded.ranking(loaded.words());
      shown = loaded.view(api, api.ranking, views);
      return shown.wake(part);
    },
    load(part) { if (loaded.files && loaded.files[part]) load(root + loaded.files[part]); },
  };

  function begin() {
    for (const part of script.dataset.parts.split(' ')) load(root + part);
  }

  /** A form with a field; the engine fills the rest.
   * @param {string} id @param {boolean} isPage @returns {SearchView} */
  function view(id, isPage) {
    const box = document.createElement('form');
    box.className = 'search-box';
    box.setAttribute('role', 'search');
    const label = document.createElement('label');
    label.htmlFor = id;
    label.textContent = script.dataset.label;
    const field = document.createElement('input');
    Object.assign(field, { type: 'search', id, autocomplete: 'off', spellcheck: false, enterKeyHint: 'search' });
    const status = document.createElement('p');
    status.setAttribute('role', 'status');
    status.className = 'search-status';
    const results = document.createElement('div');
    results.className = 'search-results';
    box.append(label, field, status, results);
    /** @type {SearchView} */
    const one = { box, field, status, results, isPage, isPending: false, isEntered: false };
    field.addEventListener('focus', begin);
    field.addEventListener('input', () => { one.isPending = true; if (shown) shown.wake(); });
    box.addEventListener('submit', event => {
      event.preventDefault();
      if (shown) shown.enter(one);
      else one.isEntered = true;
    });
    views.push(one);
    return one;
  }

  function header() {
    const panel = document.createElement('div');
    panel.className = 'search-panel wrap';
    panel.hidden = true;
    const one = view('search-field', false);
    panel.append(one.box);
    link.closest('header').after(panel);
    link.setAttribute('aria-expanded', 'false');
    one.close = () => { panel.hidden = true; link.setAttribute('aria-expanded', 'false'); link.focus(); };
    link.addEventListener('click', event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (!panel.hidden) return void one.close();
      panel.hidden = false;
      link.setAttribute('aria-expanded', 'true');
      one.field.focus();
    });
  }

  if (page) {
    const one = view('search-field', true);
    page.append(one.box);
    if (link) link.addEventListener('click', event => { event.preventDefault(); one.field.focus(); });
    if (location.hash.startsWith('#q=')) begin();
  } else if (link) {
    header();
  }
  return api;
})();

/** A word explained where it stands: the link opens a short note. Without script it leads to the list of words. */
(function () {
  /** @type {Map<string, Element>} */
  const meanings = new Map();
  for (const line of document.querySelectorAll('.words-here dl > div'))
    meanings.set(line.querySelector('a').href, line.querySelector('dd'));
  const words = /** @type {HTMLTemplateElement|null} */ (document.getElementById('word-note'));
  if (!words) return;

  let made = 0;

  /** @param {HTMLAnchorElement} link */
  function close(link) {
    document.getElementById(link.getAttribute('aria-controls'))?.remove();
    link.setAttribute('aria-expanded', 'false');
    link.removeAttribute('aria-controls');
  }

  /** @param {HTMLAnchorElement} link @param {Element} meaning */
  function open(link, meaning) {
    const note = /** @type {HTMLElement} */ (words.content.firstElementChild.cloneNode(true));
    note.id = `word-note-${++made}`;
    const text = note.querySelector('.word-meaning');
    for (const node of meaning.childNodes) text.append(node.cloneNode(true));
    text.querySelectorAll('[id]').forEach(e => e.removeAttribute('id'));
    note.querySelector('a').href = link.href;
    note.querySelector('.word-name').textContent = link.textContent;
    note.querySelector('button').addEventListener('click', () => { close(link); link.focus(); });
    link.setAttribute('aria-expanded', 'true');
    link.setAttribute('aria-controls', note.id);
    link.after(note);
  }

  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('main a.word'))) {
    const meaning = meanings.get(link.href);
    if (!meaning) continue;
    link.setAttribute('role', 'button');
    link.setAttribute('aria-expanded', 'false');
    link.addEventListener('click', event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (link.getAttribute('aria-expanded') === 'true') close(link);
      else open(link, meaning);
    });
    link.addEventListener('keydown', event => {
      if (event.key !== ' ') return;
      event.preventDefault();
      link.click();
    });
  }

  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    const at = document.activeElement;
    const opener = at?.closest('.word-note')?.previousElementSibling ?? at?.closest('a.word[aria-expanded="true"]');
    const link = /** @type {HTMLAnchorElement|null} */ (opener);
    if (!link) return;
    close(link);
    link.focus();
  });
})();

/** The size of the text holds on the next pages, too: in this tab, or on the device where notes are kept there. */
(function () {
  const KEY = 'text-size';
  const boxes = /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll('.text-size input')]);

  function show() {
    const size = sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY);
    for (const box of boxes) if (box.value === (size ?? 'normal')) box.checked = true;
  }

  /** @param {string} size */
  function keep(size) {
    const place = localStorage.getItem('my-notes') === null ? sessionStorage : localStorage;
    [sessionStorage, localStorage].forEach(each => each.removeItem(KEY));
    if (size !== 'normal') place.setItem(KEY, size);
  }

  try {
    show();
    for (const box of boxes) box.addEventListener('change', () => keep(box.value));
    window.addEventListener('pageshow', event => { if (event.persisted) show(); });
  } catch { /* where nothing can be kept, the size holds for this page */ }
})();

/** Closing the tab asks once about words that are kept nowhere else. On other pages of this site they stay. */
(function () {
  const root = new URL(document.documentElement.dataset.root || './', location.href).href;
  let isInside = false;

  /** @param {string} address where the browser goes next; a phone number or a letter opens beside the page */
  function goTo(address) {
    if (!address.startsWith(root) && /^https?:/.test(address)) return;
    isInside = true;
    setTimeout(() => { isInside = false; }, 1000);
  }
  document.addEventListener('click', event => {
    const link = /** @type {Element} */ (event.target).closest('a[href]');
    if (link) goTo(/** @type {HTMLAnchorElement} */ (link).href);
  });
  document.addEventListener('keydown', event => {
    if (event.key === 'F5' || (event.key === 'r' && (event.ctrlKey || event.metaKey))) goTo(location.href);
  });
  window.navigation?.addEventListener('navigate', (/** @type {*} */ event) => goTo(event.destination.url));

  /** @returns {string} with what the words are lost, as the tools say; on pages without tools those of the tab */
  function lostWith() {
    const { store } = window.siteTools ?? {};
    if (store) { store.flush(); return store.lostWith(); }
    const notes = JSON.parse(sessionStorage.getItem('my-notes'));
    const isKnown = sessionStorage.getItem('my-notes-tab')?.includes('known');
    return !isKnown && notes && (notes.own?.length || Object.keys(notes.pages ?? {}).length) ? 'tab' : '';
  }

  function remember() {
    const { store } = window.siteTools ?? {};
    if (store) store.flag('known', true);
    else sessionStorage.setItem('my-notes-tab', `${sessionStorage.getItem('my-notes-tab') ?? ''} known`.trim());
  }

  /** @param {BeforeUnloadEvent} event */
  function ask(event) {
    try {
      const lost = lostWith();
      if (!lost || (lost === 'tab' && isInside)) return;
      remember();
      event.preventDefault();
      event.returnValue = true;
    } catch { /* what cannot be read is not in this tab */ }
  }

  const watch = () => window.addEventListener('beforeunload', ask);
  document.addEventListener('input', watch, { once: true });
  try { if (sessionStorage.getItem('my-notes') !== null) watch(); } catch { /* nothing is kept in this tab */ }
})();

/** Browsers refuse a manifest that is opened from a folder, and say so on the console. */
if (location.protocol !== 'file:') {
  const manifest = document.createElement('link');
  manifest.rel = 'manifest';
  manifest.href = (document.documentElement.dataset.root || './') + 'manifest.webmanifest';
  document.head.append(manifest);
}
