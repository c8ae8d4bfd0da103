// Questions: their marks and answers wherever they stand, and three stars at most.
(function () {
  'use strict';
  const tools = window.siteTools;
  const { store, word, say, make, button } = tools;

  const STARS = 3;

  /** @param {string} key @returns {OwnQuestion|undefined} the own question of this key */
  const ownOf = key => store.notes.own.find(q => q.id === key);
  /** @param {string} key @returns {boolean} */
  const isOwn = key => key.startsWith('own-');
  /** @param {string} key @returns {string} */
  const pageOf = key => key.slice(0, key.indexOf('-'));
  /** @param {string} key @param {QuestionPart} part @returns {string} */
  const idOf = (key, part) => part === 'note' ? key : `${key}-${part}`;

  /** @param {string} key @param {QuestionPart} part @returns {string|boolean|undefined} */
  function read(key, part) {
    return isOwn(key) ? ownOf(key)?.[part] : store.notes.pages[pageOf(key)]?.[idOf(key, part)];
  }

  /** @param {string} key @param {QuestionPart} part @param {string|boolean} value */
  function write(key, part, value) {
    if (!isOwn(key)) return store.set(pageOf(key), idOf(key, part), value);
    store.change(notes => {
      const question = notes.own.find(q => q.id === key);
      if (!question) return;
      if (value === '' || value === false) delete question[part];
      else Object.assign(question, { [part]: part === 'tick' || part === 'star' ? true : value });
    });
  }

  /** @returns {Array<{key: string, text: string}>} all questions with a star, on this and other lists */
  function stars() {
    const found = [];
    for (const page of Object.values(store.notes.pages))
      for (const [id, value] of Object.entries(page))
        if (id.endsWith('-star') && value)
          found.push({ key: id.slice(0, -'-star'.length), text: typeof value === 'string' ? value : id });
    for (const question of store.notes.own) if (question.star) found.push({ key: question.id, text: question.text });
    return found;
  }

  /** A star ticks its question, and a question that is no longer ticked has no star.
   * @param {HTMLInputElement} box that was pressed @param {string} key @param {string} text */
  function pair(box, key, text) {
    const isStar = box.matches('.star-box');
    const question = box.closest('.question');
    const other = /** @type {HTMLInputElement} */ (question.querySelector(isStar ? '.ask' : '.star-box'));
    if (box.checked !== isStar || other.checked === isStar) return;
    other.checked = isStar;
    write(key, isStar ? 'tick' : 'star', isStar && text);
    if (!isStar) say(word('star_gone'));
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
    /** @param {string} message */
    const end = message => { choose.remove(); box.focus(); say(message); };
    choose.append(title);
    for (const old of stars())
      choose.append(button(word('star_replace', old.text), () => {
        write(old.key, 'star', false);
        const shown = /** @type {HTMLInputElement|null} */ (document.getElementById(old.key + '-star'));
        if (shown) shown.checked = false;
        write(key, 'star', text);
        box.checked = true;
        tools.changed?.();
        end(word('star_replaced'));
      }));
    choose.append(button(word('star_keep'), () => end(word('star_kept'))));
    box.closest('.question').append(choose);
    tools.focus(title);
    say(word('star_full'));
  }

  /** @param {HTMLInputElement} box a tick or a star that was just pressed @param {string} key @param {string} text */
  function marked(box, key, text) {
    pair(box, key, text);
    if (box.matches('.star-box')) limit(box, key, text);
    tools.changed?.();
  }

  /** A question with its controls.
   * @param {string} key @param {string} text @param {boolean} mine @returns {HTMLElement} */
  function item(key, text, mine) {
    const line = tools.copy('question-item');
    line.dataset.key = key;
    const words = /** @type {HTMLElement} */ (line.querySelector('.question-text'));
    words.textContent = text;
    words.id = key + '-text';
    /** @type {HTMLElement} */ (line.querySelector('.mine')).hidden = !mine;
    line.querySelector('.answer-of').textContent = ': ' + text;
    for (const part of /** @type {Array<'tick'|'star'>} */ (['tick', 'star'])) {
      const box = /** @type {HTMLInputElement} */ (line.querySelector(part === 'tick' ? '.ask' : '.star-box'));
      box.id = idOf(key, part);
      box.checked = Boolean(read(key, part));
      box.addEventListener('change', () => {
        write(key, part, box.checked && words.textContent);
        marked(box, key, words.textContent);
      });
    }
    const name = line.querySelector('.star-name');
    name.id = key + '-star-name';
    line.querySelector('.star-box').setAttribute('aria-labelledby', `${name.id} ${words.id}`);
    const note = line.querySelector('textarea');
    note.id = key;
    line.querySelector('.answer label').setAttribute('for', key);
    note.value = String(read(key, 'note') ?? '');
    note.addEventListener('input', () => write(key, 'note', note.value));
    if (mine) line.querySelector('.question-head').append(tools.edits(key, line, words));
    return line;
  }

  Object.assign(tools, { read, write, stars, marked, item, ownOf });
})();
