// What the reader typed, kept in this tab or (only if chosen) on this device. Nothing here ever leaves the device.
(function () {
  'use strict';
  const tools = window.siteTools;
  const { name: KEY, version: VERSION, names, empty, parse, isObject, shaped, hasWords, isEmpty, merge } = tools.format;

  /** What was said in this tab: that notes can be kept (asked); that these are kept nowhere, or in a file (known). */
  const FLAGS = 'my-notes-tab';
  /** The text size that `site.js` keeps wherever the notes are. */
  const SIZE = 'text-size';
  const WAIT = 150;
  /** Storage reaches other tabs late. For this long a tab puts its changes, once, on top of what another tab wrote. */
  const OVERLAP = 3000;

  /** @type {Notes} */
  let notes = empty();
  /** @type {StoreState} */
  let state = 'ok';
  let kept = false;
  /** @type {Set<string>} */
  let flags = new Set();
  /** @type {Step[]} */
  let pending = [];
  /** @type {Array<{at: number, step: Step}>} */
  let recent = [];
  let timer = 0;
  /** @type {Array<function(): void>} */
  const listeners = [];

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

  function start() {
    try {
      flags = new Set((area(false).getItem(FLAGS) ?? '').split(' ').filter(Boolean));
      const here = load(false);
      const device = load(true);
      kept = here === null && device !== null;
      notes = here ?? device ?? empty();
    } catch {
      state = 'blocked';
    }
  }

  /** @param {string} name @param {boolean} [on] without it, only asks @returns {boolean} */
  function flag(name, on) {
    if (on === undefined || on === flags.has(name)) return flags.has(name);
    if (on) flags.add(name);
    else flags.delete(name);
    try {
      if (flags.size > 0) area(false).setItem(FLAGS, [...flags].join(' '));
      else area(false).removeItem(FLAGS);
    } catch { /* the page remembers it for as long as it is open */ }
    return on;
  }

  /** @returns {''|'tab'|'page'} with what the words are lost that are kept nowhere else */
  function lostWith() {
    if (!hasWords(notes) || flag('known')) return '';
    if (state !== 'ok') return 'page';
    return kept ? '' : 'tab';
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

  /** @param {Step} step a change that can be made again on a newer copy */
  function change(step) {
    step(notes);
    flag('known', false);
    pending.push(step);
    if (!timer) timer = window.setTimeout(flush, WAIT);
  }

  /** @param {string} page @param {string} id @param {string|boolean} value empty or false takes it out */
  function set(page, id, value) {
    change(all => {
      const answers = all.pages[page] ??= names();
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
    if (before === device) return;
    area(before).removeItem(KEY);
    const size = area(before).getItem(SIZE);
    if (size === null) return;
    area(device).setItem(SIZE, size);
    area(before).removeItem(SIZE);
  }

  function forget() {
    pending = [];
    recent = [];
    flags.clear();
    notes = empty();
    kept = false;
  }

  function clearAll() {
    forget();
    try {
      const cleared = JSON.stringify({ version: VERSION, cleared: true });
      if (area(true).getItem(KEY) !== null) area(true).setItem(KEY, cleared);
    } catch { /* a full storage can still be emptied */ }
    try {
      for (const device of [true, false]) [KEY, FLAGS, SIZE].forEach(key => area(device).removeItem(key));
      state = 'ok';
    } catch { state = 'blocked'; }
    tell();
  }

  /** @param {Notes} next */
  function replace(next) {
    pending = [];
    recent = [];
    notes = shaped(next);
    flag('known', false);
    save();
    tell();
  }

  function tell() { listeners.forEach(listener => listener()); }

  /** Another tab wrote or cleared what is kept on the device.
   * @param {StorageEvent} event */
  function hear(event) {
    if (event.key !== KEY && event.key !== null) return;
    /** @param {string|null} text */
    const clears = text => text?.includes('"cleared":true');
    if (event.newValue === null) {
      if (clears(event.oldValue)) { forget(); [FLAGS, SIZE].forEach(key => area(false).removeItem(key)); }
      else if (kept) { kept = false; save(); }
    } else if (!clears(event.newValue)) {
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
  }

  window.addEventListener('storage', hear);
  window.addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') flush(); });
  window.addEventListener('pageshow', event => {
    if (event.persisted) { start(); tell(); }
  });

  start();
  Object.assign(tools, {
    refresh: tell,
    store: {
      get notes() { return notes; },
      get state() { return state; },
      get kept() { return kept; },
      flag, lostWith, change, set, flush, keep, clearAll, replace,
      /** @param {function(): void} listener called when the notes changed other than by this page's own typing */
      onChange(listener) { listeners.push(listener); },
    },
  });
})();
