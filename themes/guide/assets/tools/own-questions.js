// One's own questions: a form to add, buttons to edit and remove. Words that are not added yet outlive a reload.
(function () {
  'use strict';
  const tools = window.siteTools;
  const { store, word, say, make, button } = tools;

  const LONGEST = 300;
  let made = 0;

  /** @param {string} list @param {number} group @param {string} text @returns {string} key of the new question */
  function addOwn(list, group, text) {
    const key = `own-${Date.now().toString(36)}${(made++).toString(36)}`;
    store.change(notes => {
      if (!notes.own.some(q => q.id === key)) notes.own.push({ id: key, list, group, text, tick: true });
    });
    return key;
  }

  /** The form for an own question.
   * @param {{page: string, draft: string, text: string}} about where the words are kept until they are added
   * @param {function(string): void} done @param {function(): void} [cancel] @returns {HTMLElement} */
  function ownForm({ page, draft, text }, done, cancel) {
    const form = tools.copy('own-form');
    const field = form.querySelector('textarea');
    const count = /** @type {HTMLElement} */ (form.querySelector('.count'));
    if (cancel) nameForEdit(form, field, count, draft);
    field.setAttribute('aria-describedby', count.id);
    const begun = () => store.notes.pages[page]?.[draft];
    const left = () => { count.textContent = word('own_count', LONGEST - field.value.length); };
    field.value = String(begun() ?? text);
    left();
    if (!cancel)
      store.onChange(() => {
        if (document.activeElement === field && begun()) return;
        field.value = String(begun() ?? '');
        left();
      });
    let late = 0;
    field.addEventListener('input', () => {
      left();
      store.set(page, draft, field.value);
      clearTimeout(late);
      late = window.setTimeout(() => say(word('own_count', LONGEST - field.value.length)), 1000);
    });
    const buttons = form.querySelector('.buttons');
    buttons.append(button(word(cancel ? 'own_save' : 'own_add'), () => {
      const words = field.value.replace(/\s+/g, ' ').trim();
      const fault = faultOf(words);
      tools.problem(form, fault ? [{ field, text: fault }] : []);
      if (fault) return;
      clearTimeout(late);
      store.set(page, draft, '');
      field.value = '';
      left();
      done(words);
    }));
    if (cancel) buttons.append(button(word('cancel'), () => { store.set(page, draft, ''); cancel(); }));
    return form;
  }

  /** @param {HTMLElement} form @param {HTMLTextAreaElement} field @param {HTMLElement} count @param {string} id */
  function nameForEdit(form, field, count, id) {
    const label = /** @type {HTMLLabelElement} */ (form.querySelector('.own-label'));
    form.querySelector('.own-group').remove();
    field.id = id;
    count.id = id + '-count';
    label.htmlFor = id;
    label.textContent = word('own_edit_label');
  }

  /** @param {string} words @returns {string} what is wrong with them, or nothing */
  function faultOf(words) {
    if (words === '') return word('own_empty');
    return words.length > LONGEST ? word('own_long', words.length - LONGEST, LONGEST) : '';
  }

  /** @param {string} key @param {HTMLElement} line @param {HTMLElement} words @returns {HTMLElement} its buttons */
  function edits(key, line, words) {
    const buttons = make('span', { class: 'buttons no-print' });
    const about = { page: tools.ownOf(key).list, draft: 'edit-' + key };
    const edit = button(word('own_edit'), () => open().querySelector('textarea').focus());
    const remove = button(word('own_remove'), () => takeOff(key, line, remove));
    for (const one of [edit, remove]) one.setAttribute('aria-describedby', words.id);
    buttons.append(edit, remove);

    function open() {
      const form = ownForm({ ...about, text: words.textContent }, text => {
        store.change(notes => {
          const question = notes.own.find(q => q.id === key);
          if (question) question.text = text;
        });
        words.textContent = text;
        close();
        say(word('own_changed'));
      }, close);
      function close() { form.remove(); buttons.hidden = false; edit.focus(); }
      buttons.hidden = true;
      line.append(form);
      return form;
    }

    if (store.notes.pages[about.page]?.[about.draft]) open();
    return buttons;
  }

  /** A removed question leaves a way back in its place.
   * @param {string} key @param {HTMLElement} line @param {HTMLElement} remove the button that comes back with it */
  function takeOff(key, line, remove) {
    const was = { ...tools.ownOf(key) };
    const place = store.notes.own.findIndex(q => q.id === key);
    store.change(notes => { notes.own = notes.own.filter(q => q.id !== key); });
    const undo = make('li', { class: 'question no-print' }, word('own_removed') + ' ');
    undo.append(button(word('own_undo'), () => {
      store.change(notes => { if (!notes.own.some(q => q.id === key)) notes.own.splice(place, 0, was); });
      undo.replaceWith(line);
      remove.focus();
      say(word('own_back'));
      tools.changed?.();
    }));
    line.replaceWith(undo);
    undo.querySelector('button').focus();
    say(word('own_removed'));
    tools.changed?.();
  }

  Object.assign(tools, { ownForm, addOwn, edits });
})();
