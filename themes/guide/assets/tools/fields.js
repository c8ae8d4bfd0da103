// Sheets and question lists: what is typed or ticked is remembered, and answers from other sheets are offered.
(function () {
  'use strict';
  const tools = window.siteTools;
  const { store } = tools;

  /** @type {HTMLFormElement[]} */
  const forms = Array.from(document.querySelectorAll('form[data-sheet], form[data-list]'));
  /** @param {ParentNode} place @param {string} selector @returns {Field[]} */
  const all = (place, selector) => Array.from(place.querySelectorAll(selector));
  /** @param {HTMLFormElement} form @returns {string} */
  const code = form => form.dataset.sheet ?? form.dataset.list;
  /** @param {HTMLFormElement} form @returns {Answers} */
  const answers = form => store.notes.pages[code(form)] ?? {};
  /** @param {HTMLFormElement} form @returns {Field[]} */
  const fields = form => all(form, 'input[id], textarea[id]').filter(field => !field.closest('[data-key]'));
  /** @param {Field} field @returns {boolean} */
  const isBox = field => field.type === 'checkbox' || field.type === 'radio';
  /** @param {Field} field @returns {boolean} */
  const isTicked = field => /** @type {HTMLInputElement} */ (field).checked;

  /** A ticked box is kept as the words beside it, so that a saved file reads well.
   * @param {Field} field @returns {string|boolean} */
  function value(field) {
    if (!isBox(field)) return field.value;
    if (!isTicked(field)) return false;
    const words = tools.about(field) ?? field.closest('label');
    return words?.textContent.replace(/\s+/g, ' ').trim().slice(0, 300) || true;
  }

  /** @param {HTMLFormElement} form */
  function fill(form) {
    const known = answers(form);
    for (const field of fields(form)) {
      const answer = known[field.id];
      if (isBox(field)) /** @type {HTMLInputElement} */ (field).checked = Boolean(answer);
      else if (document.activeElement !== field || tools.format.isEmpty(store.notes))
        field.value = typeof answer === 'string' ? answer : '';
    }
    showLeftOver(form);
  }

  /** Answers to fields that this version of the page no longer has stay in sight and on paper.
   * @param {HTMLFormElement} form */
  function showLeftOver(form) {
    form.querySelector('.left-over')?.remove();
    const ids = Object.keys(answers(form)).filter(id => !/^(order|own-question|edit-.*)$/.test(id)
      && !form.querySelector('#' + CSS.escape(id)));
    if (ids.length === 0) return;
    const list = tools.make('ul');
    for (const id of ids) {
      const name = (id.startsWith(code(form) + '-') ? id.slice(code(form).length + 1) : id).replaceAll('-', ' ');
      const answer = answers(form)[id];
      list.append(tools.make('li', {}, typeof answer === 'string' ? `${name}: ${answer}` : name));
    }
    const box = tools.make('div', { class: 'left-over box' });
    box.append(tools.make('p', { class: 'box-title' }, tools.word('notes_older')), list);
    form.append(box);
  }

  /** What was typed before this script came is kept, too.
   * @param {HTMLFormElement} form */
  function adopt(form) {
    const known = answers(form);
    for (const field of fields(form))
      if (!(field.id in known) && (isBox(field) ? isTicked(field) : field.value !== '')) keep(form, field);
  }

  /** @param {HTMLFormElement} form @param {Field} field */
  function keep(form, field) {
    if (field.type === 'radio')
      for (const other of all(form, `input[name="${CSS.escape(field.name)}"]`))
        if (other !== field) store.set(code(form), other.id, false);
    store.set(code(form), field.id, value(field));
    const { shared } = field.dataset;
    if (shared)
      store.change(notes => {
        if (field.value === '') delete notes.shared[shared];
        else notes.shared[shared] = field.value;
      });
  }

  /** @param {Field} field @param {string} text */
  function write(field, text) {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /** Fills in the center that was chosen on its page; where another stands already, it is offered.
   * @param {HTMLFormElement} form */
  function takeOver(form) {
    const given = store.notes.settings.call;
    if (!given || given.sheet !== code(form)) return;
    store.change(notes => { delete notes.settings.call; });
    for (const [name, text] of Object.entries(given.answers ?? {})) {
      const [field] = all(form, `[data-shared="${CSS.escape(name)}"]`);
      if (!field) continue;
      if (field.value === '') write(field, String(text));
      else if (field.value !== text) offer(field, String(text));
    }
  }

  /** @param {Field} field @param {string} text */
  function offer(field, text) {
    const use = tools.button(tools.word('offer_use', text), () => {
      write(field, text);
      field.focus();
      use.remove();
      tools.say(tools.word('offer_used', text));
    });
    use.className = 'offer no-print';
    use.setAttribute('aria-label', tools.word('offer_use_for', text, field.labels[0]?.textContent.trim() ?? ''));
    field.after(use);
  }

  /** @param {HTMLFormElement} form */
  function offers(form) {
    form.querySelectorAll('.offer').forEach(old => old.remove());
    if (store.notes.settings.offer === false) return;
    for (const field of all(form, '[data-shared]')) {
      const text = store.notes.shared[field.dataset.shared];
      if (typeof text === 'string' && field.value === '') offer(field, text);
    }
  }

  for (const form of forms) {
    adopt(form);
    fill(form);
    form.addEventListener('input', event => {
      const field = /** @type {Field} */ (event.target);
      if (!field.id || field.closest('[data-key]')) return;
      keep(form, field);
      if (field.value !== '' && field.dataset.shared) field.parentElement.querySelector('.offer')?.remove();
    });
    if (form.dataset.sheet && !form.closest('.pack')) offers(form);
    takeOver(form);
  }
  store.onChange(() => forms.forEach(fill));
  Object.assign(tools, { forms, offers });
})();
