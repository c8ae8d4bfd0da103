// Up to four centers for the shortlist sheet, and the sheet for the first call filled in with name and phone.
(function () {
  'use strict';
  const tools = window.siteTools;
  const { store, word, say, make } = tools;

  const template = /** @type {HTMLTemplateElement|null} */ (document.getElementById('shortlist'));
  const rows = { name: 'name', phone: 'phone', distance: 'about', team: 'program', video: 'video', checked: 'checked' };

  /** @param {string} column @param {string} row */
  const cell = (column, row) => `${template.dataset.table}-${row}-${column}`;
  const columns = () => template.dataset.columns.split(' ');
  const sheet = () => store.notes.pages[template.dataset.sheet] ?? {};
  /** @param {string} name @returns {string|undefined} the column in which a center stands */
  const columnOf = name => columns().find(column => sheet()[cell(column, 'name')] === name);
  /** @param {HTMLElement} card @param {string} fact */
  const known = (card, fact) => (card.dataset[fact] === 'yes' ? word('answer_yes') : card.dataset[fact]) ?? '';

  /** @param {HTMLElement} card @param {HTMLInputElement} box @param {Element} note */
  function toggle(card, box, note) {
    const name = card.dataset.name;
    const code = template.dataset.sheet;
    if (!box.checked) {
      const column = columnOf(name);
      if (column) for (const [row, fact] of Object.entries(rows)) if (sheet()[cell(column, row)] === known(card, fact)) store.set(code, cell(column, row), '');
      return say(word('shortlist_removed', name), note);
    }
    const free = columns().find(column => !sheet()[cell(column, 'name')]);
    if (!free) {
      box.checked = false;
      return say(word('shortlist_full'), note);
    }
    for (const [row, fact] of Object.entries(rows)) if (known(card, fact)) store.set(code, cell(free, row), known(card, fact));
    say(word('shortlist_added', name), note);
  }

  // Facts that nobody has checked for a year say so; a page cannot know its age without the reader's clock.
  for (const card of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.center-card[data-checked]'))) {
    const checked = new Date(card.dataset.checked);
    const due = new Date(checked);
    due.setFullYear(due.getFullYear() + 1);
    if (due < new Date()) {
      const day = checked.toLocaleDateString(document.documentElement.lang, { dateStyle: 'long', timeZone: 'UTC' });
      card.append(make('p', { class: 'stale' }, word('center_stale', day)));
    }
  }

  if (template)
    for (const card of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.center-card'))) {
      const label = make('label', { class: 'tick no-print' });
      const box = /** @type {HTMLInputElement} */ (make('input', { type: 'checkbox', class: 'on-shortlist', autocomplete: 'off' }));
      const words = make('span', {}, word('shortlist_add'));
      words.append(make('span', { class: 'hidden' }, ': ' + card.dataset.name));
      const note = make('p', { class: 'shortlist-note' });
      label.append(box, words);
      const place = card.querySelector('.shortlist-place') ?? card;
      place.append(label, note);
      box.checked = Boolean(columnOf(card.dataset.name));
      box.addEventListener('change', () => {
        toggle(card, box, note);
        if (!card.querySelector('.shortlist-link')) place.append(tools.copy('shortlist'));
      });
    }
  store.onChange(() => document.querySelectorAll('.on-shortlist').forEach(box => { box.checked = Boolean(columnOf(box.closest('[data-name]').dataset.name)); }));

  for (const link of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-call]')))
    link.addEventListener('click', () => {
      const { call, center, phone } = link.dataset;
      store.change(notes => { notes.settings.call = { sheet: call, answers: phone ? { center, 'center-phone': phone } : { center } }; });
      store.flush();
    });
})();
