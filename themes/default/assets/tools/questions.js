// Questions: three stars at most, own questions, and one item that shows a question wherever it stands.
(function () {
  'use strict';
  const tools = window['siteTools'];
  const { store, word, say, make, button } = tools;

  const STARS = 3;
  const LONGEST = 300;

  /** @param {string} key @returns {*} the own question of this key */
  const ownOf = key => store.notes.own.find(q => q.id === key);
  /** @param {string} key */
  const isOwn = key => key.startsWith('own-');
  /** @param {string} key */
  const pageOf = key => key.slice(0, key.indexOf('-'));
  /** @param {string} key @param {string} part */
  const idOf = (key, part) => part === 'note' ? key : `${key}-${part}`;

  /** @param {string} key @param {'tick'|'star'|'order'|'note'} part */
  function read(key, part) {
    return isOwn(key) ? ownOf(key)?.[part] : store.notes.pages[pageOf(key)]?.[idOf(key, part)];
  }

  /** @param {string} key @param {'tick'|'star'|'order'|'note'} part @param {string|boolean} value */
  function write(key, part, value) {
    if (!isOwn(key)) return store.set(pageOf(key), idOf(key, part), value);
    store.change(notes => {
      const question = notes.own.find(q => q.id === key);
      if (!question) return;
      if (value === '' || value === false) delete question[part];
      else question[part] = part === 'tick' || part === 'star' ? true : value;
    });
  }

  /** @returns {Array<{key: string, text: string}>} all questions with a star, on this and other lists */
  function stars() {
    const found = [];
    for (const page of Object.values(store.notes.pages))
      for (const [id, value] of Object.entries(page))
        if (id.endsWith('-star') && value) found.push({ key: id.slice(0, -5), text: typeof value === 'string' ? value : id });
    for (const question of store.notes.own) if (question.star) found.push({ key: question.id, text: question.text });
    return found;
  }

  /** A fourth star asks which of the three it replaces.
   * @param {HTMLInputElement} box the star that was just ticked @param {string} key @param {string} text */
  function limit(box, key, text) {
    document.querySelectorAll('.choose').forEach(old => old.remove());
    if (!box.checked || stars().length <= STARS) return;
    box.checked = false;
    write(key, 'star', false);
    const choose = make('fieldset', { class: 'choose no-print' });
    const title = make('legend', {}, word('star_full'));
    const end = message => { choose.remove(); box.focus(); say(message); };
    choose.append(title);
    for (const old of stars()) {
      const swap = button(word('star_replace', old.text), () => {
        write(old.key, 'star', false);
        const shown = /** @type {HTMLInputElement|null} */ (document.getElementById(old.key + '-star'));
        if (shown) shown.checked = false;
        write(key, 'star', text);
        box.checked = true;
        tools.changed?.();
        end(word('star_replaced'));
      });
      choose.append(swap);
    }
    choose.append(button(word('star_keep'), () => end(word('star_kept'))));
    box.closest('.question').append(choose);
    tools.focus(title);
    say(word('star_full'));
  }

  /** @param {string} key @param {string} text @param {boolean} mine @returns {HTMLElement} the question with its controls */
  function item(key, text, mine) {
    const line = tools.copy('question-item');
    line.dataset.key = key;
    const words = line.querySelector('.question-text');
    words.textContent = text;
    words.id = key + '-text';
    line.querySelector('.mine').hidden = !mine;
    line.querySelector('.answer-of').textContent = ': ' + text;
    for (const [part, selector] of /** @type {Array<[*, string]>} */ ([['tick', '.ask'], ['star', '.star-box'], ['note', 'textarea']])) {
      const field = /** @type {HTMLInputElement} */ (line.querySelector(selector));
      field.id = idOf(key, part);
      if (part === 'star') field.setAttribute('aria-describedby', words.id);
      const known = read(key, part);
      if (part === 'note') {
        line.querySelector('.answer label').setAttribute('for', field.id);
        field.value = typeof known === 'string' ? known : '';
        field.addEventListener('input', () => write(key, part, field.value));
      } else {
        field.checked = Boolean(known);
        field.addEventListener('change', () => {
          write(key, part, field.checked && words.textContent);
          if (part === 'star') limit(field, key, words.textContent);
          tools.changed?.();
        });
      }
    }
    if (mine) line.querySelector('.question-head').append(edits(key, line, words));
    return line;
  }

  /** @param {string} key @param {HTMLElement} line @param {HTMLElement} words */
  function edits(key, line, words) {
    const named = what => what.setAttribute('aria-describedby', words.id);
    const buttons = make('span', { class: 'buttons no-print' });
    const page = ownOf(key).list;
    const draft = 'edit-' + key;
    const edit = button(word('own_edit'), () => open().querySelector('textarea').focus());
    const open = () => {
      const close = message => { form.remove(); buttons.hidden = false; edit.focus(); if (message) say(message); };
      const form = ownForm({ page, draft, text: words.textContent }, text => {
        store.change(notes => { const question = notes.own.find(q => q.id === key); if (question) question.text = text; });
        words.textContent = text;
        close(word('own_changed'));
      }, () => close(''));
      buttons.hidden = true;
      line.append(form);
      return form;
    };
    const remove = button(word('own_remove'), () => {
      const was = structuredClone(ownOf(key));
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
    });
    named(edit);
    named(remove);
    buttons.append(edit, remove);
    if (store.notes.pages[page]?.[draft]) open();
    return buttons;
  }

  /** The form for an own question. Words that are not added yet are a draft, which outlives a reload.
   * @param {{page: string, draft: string, text: string}} about @param {function(string): void} done @param {(function(): void)} [cancel] */
  function ownForm({ page, draft, text }, done, cancel) {
    const form = tools.copy('own-form');
    const field = form.querySelector('textarea');
    const count = form.querySelector('.count');
    if (cancel) {
      form.querySelector('.own-group').remove();
      form.querySelector('.own-label').textContent = word('own_edit_label');
      field.id = draft;
      count.id = draft + '-count';
      form.querySelector('.own-label').htmlFor = field.id;
    }
    field.setAttribute('aria-describedby', count.id);
    const begun = () => store.notes.pages[page]?.[draft];
    field.value = begun() ?? text;
    if (!cancel) store.onChange(() => { if (document.activeElement !== field || !begun()) { field.value = begun() ?? ''; left(); } });
    const left = () => { count.textContent = word('own_count', LONGEST - field.value.length); };
    let late = 0;
    field.addEventListener('input', () => {
      left();
      store.set(page, draft, field.value);
      clearTimeout(late);
      late = window.setTimeout(() => say(word('own_count', LONGEST - field.value.length)), 1000);
    });
    left();
    const add = button(word(cancel ? 'own_save' : 'own_add'), () => {
      const words = field.value.replace(/\s+/g, ' ').trim();
      const fault = words === '' ? word('own_empty') : words.length > LONGEST ? word('own_long', words.length - LONGEST, LONGEST) : '';
      tools.problem(form, fault ? [{ field, text: fault }] : []);
      if (fault) return;
      clearTimeout(late);
      store.set(page, draft, '');
      field.value = '';
      left();
      done(words);
    });
    form.querySelector('.buttons').append(add);
    if (cancel) form.querySelector('.buttons').append(button(word('cancel'), () => { store.set(page, draft, ''); cancel(); }));
    return form;
  }

  let made = 0;
  /** @param {string} list @param {number} group @param {string} text @returns {string} key of the new question */
  function addOwn(list, group, text) {
    const key = `own-${Date.now().toString(36)}${(made++).toString(36)}`;
    store.change(notes => { if (!notes.own.some(q => q.id === key)) notes.own.push({ id: key, list, group, text, tick: true }); });
    return key;
  }

  Object.assign(tools, { read, write, stars, limit, item, ownForm, addOwn, ownOf });

  const form = /** @type {HTMLFormElement|null} */ (document.querySelector('form[data-list]'));
  const place = document.querySelector('[data-own-questions]');
  if (!form || !place) return;
  const list = form.dataset.list;
  const groups = [...form.querySelectorAll('.ask-group')];

  form.addEventListener('change', event => {
    const box = /** @type {HTMLInputElement} */ (event.target);
    if (!box.matches('.ask, .star-box') || box.closest('[data-key]')) return;
    const key = tools.keyOf(box.closest('.question'));
    if (box.matches('.star-box')) limit(box, key, document.getElementById(key + '-text').textContent);
    tools.changed();
  });

  const questions = groups.map(group => group.querySelector('.questions'));
  tools.changed = () => questions.forEach(tools.ends);

  /** Own questions stand first in their group, until the reader moves them. */
  function show() {
    form.querySelectorAll('[data-key], .question:not([id])').forEach(old => old.remove());
    for (const question of [...store.notes.own].reverse())
      if (question.list === list) {
        const line = item(question.id, question.text, true);
        tools.movable(line, list);
        (questions[question.group] ?? questions[0]).prepend(line);
      }
    for (const group of questions) {
      const lines = new Map(Array.from(group.children, line => [tools.keyOf(line), line]));
      const before = [...lines.keys()];
      const after = tools.arranged(before, list);
      if (after.some((key, n) => key !== before[n])) group.append(...after.map(key => lines.get(key)));
    }
    tools.changed();
  }

  const own = ownForm({ page: list, draft: 'own-question', text: '' }, text => {
    const key = addOwn(list, Number(own.querySelector('select').value), text);
    show();
    say(word('own_added'));
    document.getElementById(key + '-tick').focus();
  });
  const select = own.querySelector('select');
  groups.forEach((group, n) => select.append(make('option', { value: String(n) }, group.querySelector('h2').textContent)));
  place.append(own);
  questions.forEach(group => Array.from(group.children, line => tools.movable(line, list)));
  show();
  store.onChange(show);
})();
