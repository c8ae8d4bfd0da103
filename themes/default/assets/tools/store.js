// What the reader typed, kept in this tab or (only if chosen) on this device. Nothing here ever leaves the device.

/** @typedef {{id: string, list: string, text: string, group?: number, tick?: boolean, star?: boolean, note?: string}} OwnQuestion */
/** Answers by page and field (a page is a sheet, a list or a tool, by its code); fields of later versions are kept as they are.
 * @typedef {{format: string, version: number, pages: Object<string, Object<string, string|boolean>>, own: OwnQuestion[], shared: Object<string, string>, settings: Object<string, *>}} Notes */

(function () {
  'use strict';

  const KEY = 'my-notes';
  const VERSION = 1;
  const WAIT = 150;
  /** Storage reaches other tabs late. For this long a tab puts its changes, once, on top of what another tab wrote. */
  const OVERLAP = 3000;

  /** @type {Notes} */
  let notes = empty();
  /** @type {'ok'|'blocked'|'full'|'newer'|'unreadable'} */
  let state = 'ok';
  let kept = false;
  /** @type {Array<function(Notes): void>} */
  let pending = [];
  /** @type {Array<{at: number, step: function(Notes): void}>} */
  let recent = [];
  let timer = 0;
  /** @type {Array<function(): void>} */
  const listeners = [];

  /** @returns {Notes} */
  function empty() {
    return { format: KEY, version: VERSION, pages: {}, own: [], shared: {}, settings: {} };
  }

  /** A prototype is never taken from text.
   * @param {string} text */
  const parse = text => JSON.parse(text, (key, value) => key === '__proto__' ? undefined : value);

  /** @param {*} value */
  const isObject = value => typeof value === 'object' && value !== null && !Array.isArray(value);

  /** Brings anything that was read into the shape of notes and leaves what it does not know as it is.
   * @param {*} raw @returns {Notes} */
  function shaped(raw) {
    const made = Object.assign(empty(), raw);
    for (const part of ['pages', 'shared', 'settings'])
      if (!isObject(made[part])) made[part] = {};
    for (const [name, page] of Object.entries(made.pages))
      if (!isObject(page)) delete made.pages[name];
      else for (const id of Object.keys(page)) if (typeof page[id] !== 'string' && page[id] !== true) delete page[id];
    made.own = ownQuestions(Array.isArray(made.own) ? made.own : []);
    return made;
  }

  /** Own questions are known by ids that begin with "own-", one each.
   * @param {Array<*>} given @returns {OwnQuestion[]} */
  function ownQuestions(given) {
    const ids = new Set();
    return given.filter(q => isObject(q) && typeof q.text === 'string' && typeof q.id === 'string').map(question => {
      let id = question.id.replace(/\s+/g, '-');
      if (!id.startsWith('own-')) id = 'own-' + id;
      while (ids.has(id)) id += '+';
      ids.add(id);
      return { ...question, id, ...(question.note !== undefined && { note: typeof question.note === 'object' ? '' : String(question.note) }) };
    });
  }

  /** @param {Notes} given */
  function isEmpty(given) {
    const known = Object.keys(empty());
    return given.own.length === 0 && Object.keys(given.shared).length === 0 && Object.keys(given.settings).length === 0
      && Object.values(given.pages).every(page => Object.keys(page).length === 0)
      && Object.keys(given).every(key => known.includes(key));
  }

  /** @param {boolean} device @returns {Storage} may throw where storage is blocked */
  const area = device => device ? window.localStorage : window.sessionStorage;

  /** @param {boolean} device @returns {Notes|null} */
  function load(device) {
    const text = area(device).getItem(KEY);
    if (text === null) return null;
    let raw;
    try { raw = parse(text); } catch { raw = null; }
    if (!isObject(raw)) { state = 'unreadable'; return null; }
    if (!(raw.version <= VERSION)) { state = 'newer'; return null; }
    return shaped(raw);
  }

  function save() {
    if (state === 'newer' || state === 'unreadable' || state === 'blocked') return;
    try {
      if (isEmpty(notes) && !kept) area(false).removeItem(KEY);
      else area(kept).setItem(KEY, JSON.stringify(notes));
      state = 'ok';
    } catch {
      if (state === 'ok') { state = 'full'; tell(); }
    }
  }

  /** Adds one set of notes to another. Where both have an answer, that of the first stays.
   * @param {Notes} into @param {Notes} from @returns {number} answers that differ */
  function merge(into, from) {
    let differ = 0;
    for (const key of Object.keys(from)) if (!(key in into)) into[key] = from[key];
    for (const page of Object.keys(from.pages)) {
      const here = into.pages[page] ??= {};
      for (const [id, value] of Object.entries(from.pages[page]))
        if (!(id in here)) here[id] = value;
        else if (typeof value === 'string' && typeof here[id] === 'string' && here[id] !== value) differ++;
    }
    for (const question of from.own) {
      const same = into.own.find(q => q.id === question.id || (q.list === question.list && q.text === question.text));
      if (!same) into.own.push(question);
      else {
        differ += ['text', 'note'].filter(part => same[part] && question[part] && same[part] !== question[part]).length;
        Object.assign(same, { ...question, ...same });
      }
    }
    into.shared = { ...from.shared, ...into.shared };
    into.settings = { ...from.settings, ...into.settings };
    return differ;
  }

  function start() {
    try {
      const here = load(false);
      const device = load(true);
      kept = here === null && device !== null;
      notes = here ?? device ?? empty();
    } catch {
      state = 'blocked';
    }
  }

  /** Writes what is pending on top of what another tab may have written meanwhile. */
  function flush() {
    clearTimeout(timer);
    timer = 0;
    if (pending.length === 0) return;
    const steps = pending;
    pending = [];
    recent = [...recent, ...steps.map(step => ({ at: Date.now(), step }))].filter(r => Date.now() - r.at < OVERLAP);
    if (kept && state === 'ok') {
      try {
        const fresh = load(true);
        if (fresh) { steps.forEach(step => step(fresh)); notes = fresh; }
      } catch { /* the notes of this page stay as they are */ }
    }
    save();
  }

  /** @param {function(Notes): void} step a change that can be made again on a newer copy */
  function change(step) {
    step(notes);
    pending.push(step);
    if (!timer) timer = window.setTimeout(flush, WAIT);
  }

  /** @param {string} page @param {string} id @param {string|boolean} value empty or false takes it out */
  function set(page, id, value) {
    change(all => {
      const answers = all.pages[page] ??= {};
      if (value === '' || value === false) delete answers[id];
      else answers[id] = value;
      if (Object.keys(answers).length === 0) delete all.pages[page];
    });
  }

  /** @param {boolean} device */
  function keep(device) {
    flush();
    const before = kept;
    kept = device;
    if (device && state === 'ok') { const there = load(true); if (there) merge(notes, there); }
    save();
    if (state !== 'ok') { kept = before; return; }
    if (before !== device) area(before).removeItem(KEY);
  }

  function clearAll() {
    pending = [];
    recent = [];
    try {
      if (area(true).getItem(KEY) !== null) area(true).setItem(KEY, JSON.stringify({ version: VERSION, cleared: true }));
    } catch { /* a full storage can still be emptied */ }
    try {
      area(true).removeItem(KEY);
      area(false).removeItem(KEY);
      state = 'ok';
    } catch { state = 'blocked'; }
    notes = empty();
    kept = false;
    tell();
  }

  /** @param {Notes} next */
  function replace(next) {
    pending = [];
    recent = [];
    notes = shaped(next);
    save();
    tell();
  }

  function tell() { listeners.forEach(listener => listener()); }

  window.addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') flush(); });
  window.addEventListener('pageshow', event => {
    if (event.persisted) { start(); tell(); }
  });
  window.addEventListener('storage', event => {
    if (event.key !== KEY && event.key !== null) return;
    if (event.newValue === null) {
      if (event.oldValue?.includes('"cleared":true')) { pending = []; recent = []; notes = empty(); kept = false; }
      else if (kept) { kept = false; save(); }
    } else if (!event.newValue.includes('"cleared":true')) {
      if (!kept && !isEmpty(notes)) return;
      const device = load(true);
      if (!device) { tell(); return; }
      notes = device;
      kept = true;
      const late = recent.filter(r => Date.now() - r.at < OVERLAP);
      recent = [];
      late.forEach(r => r.step(notes));
      if (late.length > 0 && JSON.stringify(notes) !== JSON.stringify(shaped(parse(event.newValue)))) save();
      pending.forEach(step => step(notes));
    }
    tell();
  });

  start();
  window['siteTools'] = {
    refresh: tell,
    store: {
      get notes() { return notes; }, get state() { return state; }, get kept() { return kept; },
      empty, shaped, parse, isObject, isEmpty, merge, change, set, flush, keep, clearAll, replace, version: VERSION, format: KEY,
      /** @param {function(): void} listener called when the notes changed other than by this page's own typing */
      onChange(listener) { listeners.push(listener); },
    },
  };
})();
