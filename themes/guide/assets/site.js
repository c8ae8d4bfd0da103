// The one script of every page: search field, meanings in place, text size, words about to be lost. It sends nothing.
'use strict';

// @import "search.js"

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
