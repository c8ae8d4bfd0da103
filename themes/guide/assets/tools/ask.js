// Right below the first words on a page: keep this on this device? Where it cannot be kept, the words say so.
(function () {
  'use strict';
  const tools = window.siteTools;
  const { store, word, say } = tools;

  /** @type {Field|null} where the reader wrote last */
  let field = null;
  /** @type {HTMLElement|null} what stands in the page: the line, or the table row around it */
  let shown = null;
  let saidTrouble = '';

  function close() {
    shown?.remove();
    shown = null;
  }

  /** Puts the line right below the field, and where fields stand side by side below their row.
   * @param {HTMLElement} line */
  function place(line) {
    const row = field.closest('tr');
    const around = row ? field.closest('td, th') : field.closest('.question, .own-form');
    shown = line;
    if (row && getComputedStyle(row).display === 'table-row') {
      shown = tools.make('tr', { class: 'no-print' });
      shown.append(tools.make('td', { colspan: String(row.children.length) }));
      shown.firstElementChild.append(line);
      row.after(shown);
    } else if (around) {
      around.append(line);
    } else {
      let block = /** @type {HTMLElement} */ (field.closest('.fields > *') ?? field.parentElement);
      const end = block.offsetTop + block.offsetHeight;
      const next = () => /** @type {HTMLElement|null} */ (block.nextElementSibling);
      while (next()?.offsetTop < end) block = next();
      block.after(line);
    }
    shown.scrollIntoView({ block: 'nearest' });
  }

  /** @param {string} text */
  function answer(text) {
    store.flag('asked', true);
    shown.querySelector('.buttons').remove();
    shown.querySelector('p').textContent = text;
    say(text);
    field.focus();
  }

  function ask() {
    const line = tools.copy('keep-ask');
    const [yes, no] = line.querySelectorAll('button');
    yes.addEventListener('click', () => {
      store.keep(true);
      tools.refreshMemory();
      if (store.kept) answer(word('notes_kept'));
    });
    no.addEventListener('click', () => answer(word('memory')));
    place(line);
    say(line.querySelector('p').textContent);
  }

  /** @param {string} text */
  function showTrouble(text) {
    saidTrouble = text;
    close();
    const line = tools.make('div', { class: 'keep-ask no-print' });
    const buttons = tools.make('p', { class: 'buttons' });
    const save = /** @type {HTMLElement} */ (document.querySelector('.notes-panel .save-file'));
    buttons.append(tools.button(word('notes_save'), () => save.click()));
    line.append(tools.make('p', {}, text), buttons);
    place(line);
  }

  function look() {
    if (!field?.isConnected) return;
    const trouble = tools.trouble();
    if (trouble && trouble !== saidTrouble) showTrouble(trouble);
    else if (!trouble && !shown && !store.kept && !store.flag('asked') && tools.format.hasWords(store.notes)) ask();
  }

  document.addEventListener('input', event => {
    const target = /** @type {Element} */ (event.target);
    if (!target.closest('form.paper, .own-form') || !target.matches('input, textarea')) return;
    field = /** @type {Field} */ (target);
    look();
  });
  document.addEventListener('change', event => {
    if (/** @type {Element} */ (event.target).id !== 'keep') return;
    store.flag('asked', true);
    close();
  });
  store.onChange(() => {
    if (store.kept || !tools.format.hasWords(store.notes)) close();
    else look();
  });
})();
