// The search field of every page. Its parts are loaded when it is first used; nothing that is typed is sent.
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
  const link = /** @type {HTMLAnchorElement|null} */ (document.querySelector('a[data-search]'));
  /** @type {Set<string>} */
  const asked = new Set();
  /** @type {{ name: string, needs: string[], make: Function }[]} */
  const waiting = [];
  /** @type {SearchView[]} */
  const views = [];
  /** @type {Object<string, *>} */
  const made = {};
  /** @type {SearchParts} */
  const api = { root, link, views, made, isBroken: false, add, load, attempt };

  /**
   * What goes wrong in one part is told, and leaves the others alone.
   * @template T @param {() => T} work @returns {T | undefined}
   */
  function attempt(work) {
    try { return work(); } catch (fault) {
      api.isBroken = true;
      setTimeout(() => { throw fault; });
      return undefined;
    }
  }

  /**
   * Takes data as it is, or code with the names of the parts that it needs. They may come in any order.
   * @param {string} name @param {*} needs @param {Function} [make]
   */
  function add(name, needs, make) {
    waiting.push(make ? { name, needs, make } : { name, needs: [], make: () => needs });
    const next = () => waiting.findIndex(one => one.needs.every(need => made[need]));
    for (let at = next(); at >= 0; at = next()) {
      const [one] = waiting.splice(at, 1);
      made[one.name] = attempt(() => one.make(...one.needs.map(need => made[need])));
    }
    if (name === 'files') load('titles');
    say(name);
  }

  /** @param {string} part */
  function load(part) { if (made.files && made.files[part]) fetchFile(root + made.files[part]); }

  /** @param {string} address */
  function fetchFile(address) {
    if (asked.has(address)) return;
    asked.add(address);
    const isSheet = address.endsWith('.css');
    const element = document.createElement(isSheet ? 'link' : 'script');
    Object.assign(element, isSheet ? { rel: 'stylesheet', href: address } : { src: address });
    element.onerror = () => {
      asked.delete(address);
      element.remove();
      api.isBroken = true;
      say();
    };
    document.head.append(element);
  }

  /** Loads what is not there yet; what failed is tried again. */
  function begin() {
    api.isBroken = false;
    for (const part of script.dataset.parts.split(' ')) fetchFile(root + part);
    load('titles');
  }

  /**
   * Shows what is typed, or that the parts are still on their way.
   * @param {string} [part]
   */
  function say(part) {
    if (made.view) {
      attempt(() => made.view.wake(part));
      return;
    }
    const text = api.isBroken ? script.dataset.failed : script.dataset.loading;
    for (const view of views) view.status.textContent = view.field.value.trim() ? text : '';
  }

  /**
   * A form with a field; the parts fill the rest.
   * @param {string} id @param {boolean} isPage @returns {SearchView}
   */
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
    const one = { box, field, status, results, isPage, isEntered: false };
    field.addEventListener('focus', begin);
    field.addEventListener('input', () => { begin(); say(); });
    box.addEventListener('submit', event => { event.preventDefault(); enter(one); });
    views.push(one);
    return one;
  }

  /**
   * The search page shows results; any other leads there with what was typed, whether the parts have come or not.
   * @param {SearchView} one
   */
  function enter(one) {
    const query = one.field.value.trim();
    if (!query) return;
    if (!one.isPage) {
      location.assign(link.href.split('#')[0] + '#q=' + encodeURIComponent(query.slice(0, 300)));
      return;
    }
    one.isEntered = true;
    begin();
    say();
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
      if (!panel.hidden) return one.close();
      panel.hidden = false;
      link.setAttribute('aria-expanded', 'true');
      one.field.focus();
    });
  }

  if (page) {
    const one = view('search-field', true);
    page.append(one.box);
    if (link) link.addEventListener('click', event => { event.preventDefault(); one.field.focus(); });
    if (location.hash.startsWith('#q=')) {
      try { one.field.value = decodeURIComponent(location.hash.slice(3)); } catch { /* the view reads it once more */ }
      begin();
      say();
    }
  } else if (link) {
    header();
  }
  return api;
})();
