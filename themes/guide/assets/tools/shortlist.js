// Up to four centers for the shortlist sheet, and the sheet for the first call filled in with name and phone.
(function () {
  'use strict';
  const tools = window['siteTools'];
  const { store, word, say, button } = tools;

  for (const link of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-call]')))
    link.addEventListener('click', () => {
      const { call, center, phone } = link.dataset;
      store.change(notes =>
          { notes.settings.call = { sheet: call, answers: phone ? { center, 'center-phone': phone } : { center } }; });
      store.flush();
    });

  const template = /** @type {HTMLTemplateElement|null} */ (document.getElementById('shortlist'));
  if (!template) return;
  const { sheet, table } = template.dataset;
  const columns = template.dataset.columns.split(' ');
  /** Rows of the sheet, each with what a center's card says for it. */
  const rows = /** @type {Object<string, function(HTMLElement): string>} */ ({
    name: card => card.dataset.name, phone: card => card.dataset.phone, distance: card => card.dataset.about,
    remote: card => part(card, '.limit'), team: card => yes(card, 'program'), video: card => yes(card, 'video'),
    slides: card => yes(card, 'slides'), checked: card => part(card, '.dated'),
  });
  /** @param {HTMLElement} card @param {string} selector */
  const part = (card, selector) => card.querySelector(selector)?.textContent.trim() ?? '';
  /** @param {HTMLElement} card @param {string} fact */
  const yes = (card, fact) => (card.dataset.has ?? '').split(' ').includes(fact) ? word('answer_yes') : '';

  /** @param {string} column @param {string} row */
  const cell = (column, row) => `${table}-${row}-${column}`;
  const written = () => store.notes.pages[sheet] ?? {};
  /** @param {string} column @returns {Array<[string, string|boolean]>} what stands in it, by cell */
  const standsIn = column => Object.entries(written())
    .filter(([id]) => id.startsWith(table + '-') && id.endsWith('-' + column));
  /** @param {string} name @returns {string|undefined} the column in which a center stands */
  const columnOf = name => columns.find(column => written()[cell(column, 'name')] === name);
  /** @param {HTMLElement} card @returns {boolean} false where all columns are in use */
  function put(card) {
    const free = columns.find(column => standsIn(column).length === 0);
    if (!free) return false;
    for (const [row, known] of Object.entries(rows)) {
      const answer = known(card);
      if (answer) store.set(sheet, cell(free, row), answer);
    }
    return true;
  }

  /** Empties the whole column, so that nothing that was written about one center stands below the name of the next.
   * @param {string} name @returns {function(): void} puts it all back */
  function takeOff(name) {
    const was = standsIn(columnOf(name));
    was.forEach(([id]) => store.set(sheet, id, ''));
    return () => was.forEach(([id, text]) => store.set(sheet, id, text));
  }

  /** @param {string} message @param {Element} note */
  function tell(message, note) {
    store.flush();
    say([message, tools.trouble()].join(' ').trim(), note);
    tools.refresh();
  }

  /** @param {HTMLElement} card @param {HTMLInputElement} box @param {Element} note */
  function toggle(card, box, note) {
    const { name } = card.dataset;
    if (box.checked) return tell(word(put(card) ? 'shortlist_added' : 'shortlist_full', name), note);
    const back = takeOff(name);
    tell(word('shortlist_removed', name), note);
    note.append(' ',
        button(word('own_undo'), () => { back(); tell(word('shortlist_added', name), note); box.focus(); }));
  }

  /** @type {Array<[HTMLElement, HTMLInputElement]>} each center of the page with its box */
  const boxes = [];
  for (const card of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.center-card'))) {
    const place = card.querySelector('.shortlist-place');
    if (place.children.length === 0) place.append(tools.copy('shortlist-box'));
    const box = place.querySelector('input');
    const note = tools.make('p', { class: 'shortlist-note' });
    place.append(note);
    boxes.push([card, box]);
    box.addEventListener('change', () => {
      toggle(card, box, note);
      if (!place.querySelector('.shortlist-link')) place.append(tools.copy('shortlist'));
    });
  }

  function show() { boxes.forEach(([card, box]) => { box.checked = Boolean(columnOf(card.dataset.name)); }); }
  show();
  store.onChange(show);

  tools.shortlist = {
    /** @returns {Array<{name: string, answer: function(string): string}>} the centers in their columns, and what the
     * sheet says of them */
    get centers() {
      return columns.filter(column => written()[cell(column, 'name')])
        .map(column => (
            { name: String(written()[cell(column, 'name')]), answer: row =>
            String(written()[cell(column, row)] ?? '') }));
    },
    takeOff,
  };
})();
