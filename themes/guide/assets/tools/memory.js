// The panel "My notes": keep on this device, clear this page, clear everything, and what went wrong with keeping.
(function () {
  'use strict';
  const tools = window.siteTools;
  const { store, word, say } = tools;

  const place = /** @type {HTMLElement|null} */ (document.querySelector('[data-notes]'));
  if (!place) return;
  const panel = tools.copy('notes-panel');
  place.append(panel);

  /** @param {string} selector @returns {*} */
  const part = selector => panel.querySelector(selector);
  /** Codes of the sheets and lists that this page shows. */
  const codes = place.dataset.notes.split(' ').filter(Boolean);
  /** One's own list gathers the questions of all lists: clearing it takes their ticks, stars and own questions. */
  const gathers = codes.includes('my-list');
  const heading = () => /** @type {HTMLElement} */ (document.querySelector('main h1'));

  const keepBox = part('#keep');
  const offerBox = part('#offer');
  const trouble = part('.notes-trouble');

  function show() {
    keepBox.checked = store.kept;
    if (offerBox) offerBox.checked = store.notes.settings.offer !== false;
    const text = tools.trouble();
    if (text && text !== trouble.textContent) say(text);
    trouble.textContent = text;
    trouble.hidden = !text;
  }

  keepBox.addEventListener('change', () => {
    store.keep(keepBox.checked);
    if (keepBox.checked === store.kept) say(word(store.kept ? 'notes_kept' : 'notes_not_kept'));
    show();
  });
  offerBox?.addEventListener('change', () => {
    const on = offerBox.checked;
    store.change(notes => { if (on) delete notes.settings.offer; else notes.settings.offer = false; });
    tools.forms?.forEach(tools.offers);
    say(word(on ? 'offer_on' : 'offer_off'));
  });

  /** @param {string} name of a page @param {boolean} all @returns {string[]} the fields of it that go */
  function fieldsThatGo(name, all) {
    const fields = Object.keys(store.notes.pages[name]);
    if (all || codes.includes(name)) return fields;
    return gathers ? fields.filter(id => /^edit-|-(tick|star)$/.test(id)) : [];
  }

  /** @param {string} list of an own question @param {boolean} all */
  const ownGoes = (list, all) => all || gathers || codes.includes(list);

  /** @param {boolean} all @returns {Array<string>} lines that say what goes */
  function whatGoes(all) {
    const lines = [];
    for (const name of Object.keys(store.notes.pages)) {
      const count = fieldsThatGo(name, all).length;
      if (count > 0) lines.push(word('clear_line', word('title_' + name) || name, count));
    }
    const mine = store.notes.own.filter(q => ownGoes(q.list, all)).length;
    if (mine > 0) lines.push(word('clear_own', mine));
    return lines.length > 0 ? lines : [word('clear_nothing')];
  }

  /** @param {HTMLButtonElement} from @param {boolean} all */
  function confirm(from, all) {
    panel.querySelector('.confirm')?.remove();
    const box = tools.make('div', { class: 'confirm box', role: 'group' });
    const question = word(all ? 'clear_all_title' : 'clear_page_title');
    const title = tools.make('p', { class: 'box-title', id: 'confirm-title' }, question);
    box.setAttribute('aria-labelledby', 'confirm-title');
    const list = tools.make('ul');
    for (const line of whatGoes(all)) list.append(tools.make('li', {}, line));
    const yes = tools.button(word(all ? 'clear_all_yes' : 'clear_page_yes'), () => {
      box.remove();
      if (all) store.clearAll();
      else clearPage();
      say(word(all ? 'clear_all_done' : 'clear_page_done'));
      tools.focus(heading());
    });
    const no = tools.button(word('cancel'), () => { box.remove(); from.focus(); });
    const buttons = tools.make('p', { class: 'buttons' });
    buttons.append(yes, no);
    box.append(title, list, buttons);
    from.parentElement.after(box);
    tools.focus(title);
  }

  function clearPage() {
    for (const name of Object.keys(store.notes.pages))
      for (const id of fieldsThatGo(name, false)) store.set(name, id, '');
    store.change(notes => { notes.own = notes.own.filter(q => !ownGoes(q.list, false)); });
    store.flush();
    tools.refresh();
  }

  for (const all of [false, true]) {
    const clear = part(all ? '.clear-all' : '.clear-page');
    clear?.addEventListener('click', () => confirm(clear, all));
  }
  document.querySelectorAll('details.clear').forEach(plain => plain.remove());
  store.onChange(show);
  tools.refreshMemory = show;
  show();
})();
