// Save my notes as a file, and open such a file again: text only, with a summary before anything changes.
(function () {
  'use strict';
  const tools = window.siteTools;
  const { store, format, word, say } = tools;

  const LIMIT = 1024 * 1024;
  const OWN = 500;
  const panel = /** @type {HTMLElement|null} */ (document.querySelector('.notes-panel'));
  if (!panel) return;

  /** Today as the reader's clock has it; a file name never holds anything that was typed. */
  function today() {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(n => String(n).padStart(2, '0')).join('-');
  }

  /** @param {string} text @param {string} type @param {string} name */
  function saveFile(text, type, name) {
    const address = URL.createObjectURL(new Blob([text], { type }));
    const link = tools.make('a', { href: address, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    window.setTimeout(() => URL.revokeObjectURL(address), 10000);
  }

  /** @param {string} text @param {string} type @param {string} ending */
  function save(text, type, ending) {
    const name = `my-notes-${today()}.${ending}`;
    saveFile(text, type, name);
    say(word('file_saved', name));
  }

  /** @param {Element} element */
  const clean = element => element.textContent.replace(/\s+/g, ' ').trim();

  /** All answers on this page as lines of plain text: heading, label, answer. */
  function plain() {
    const lines = [clean(document.querySelector('main h1')), ''];
    const fields = document.querySelectorAll('form.paper :is(input, textarea)');
    for (const field of /** @type {NodeListOf<HTMLInputElement>} */ (fields)) {
      const label = field.labels?.[0];
      if (field.type === 'checkbox' || field.type === 'radio') {
        if (field.checked && label) lines.push(`[x] ${named(field, label)}`);
      } else if (field.value.trim() !== '' && label) lines.push(`${named(field, label)}: ${field.value.trim()}`);
    }
    for (const old of document.querySelectorAll('.left-over li')) lines.push(clean(old));
    return lines.join('\r\n') + '\r\n';
  }

  /** @param {HTMLInputElement} field @param {HTMLElement} label @returns {string} */
  function named(field, label) {
    const group = tools.about(field) ?? field.closest('fieldset')?.querySelector('legend');
    return group && !label.contains(group) ? `${clean(group)}: ${clean(label)}` : clean(label);
  }

  panel.querySelector('.save-file').addEventListener('click', () => {
    store.flush();
    save(JSON.stringify({ ...store.notes, saved: today() }, null, 1), 'application/json', 'json');
    store.flag('known', true);
  });
  panel.querySelector('.save-text').addEventListener('click', () => save(text(), 'text/plain;charset=utf-8', 'txt'));

  const text = () => (tools.plain ?? plain)();

  /** The words below the buttons say what leaving the device means. */
  const row = tools.make('p', { class: 'buttons share-row' });
  const warning = tools.make('p', { class: 'not-saved', id: 'share-warning' }, word('share_warning'));
  panel.querySelector('.open').before(row, warning);
  if (navigator.share || navigator.clipboard) {
    const share = tools.button(word(navigator.share ? 'share' : 'share_copy'), async () => {
      try {
        if (navigator.share) await navigator.share({ text: text() });
        else {
          await navigator.clipboard.writeText(text());
          say(word('share_copied'), panel.querySelector('.notes-done'));
        }
      } catch { /* the reader closed the window of the device */ }
    });
    share.setAttribute('aria-describedby', 'share-warning');
    row.append(share);
  }

  const input = /** @type {HTMLInputElement} */ (panel.querySelector('#open-file'));

  /** @param {string} text @returns {{notes?: Notes, fault?: string}} */
  function read(text) {
    const json = text.replace(/^\uFEFF/, '').trimStart();
    if (!json.startsWith('{')) return { fault: word('file_other') };
    let raw;
    try { raw = format.parse(json); } catch { return { fault: word('file_broken') }; }
    const isOurs = raw.format === format.name && Number.isInteger(raw.version) && raw.version >= 1;
    if (!isOurs) return { fault: word('file_other') };
    if (raw.version > format.version) return { fault: word('file_newer') };
    delete raw.saved;
    const notes = format.shaped(raw);
    if (notes.own.length > OWN) return { fault: word('file_many', notes.own.length, OWN) };
    return { notes };
  }

  /** @param {string} text */
  const fail = text => tools.problem(panel, [{ field: input, text }]);

  input.addEventListener('change', async () => {
    const file = input.files[0];
    if (!file) return;
    panel.querySelector('.summary')?.remove();
    tools.problem(panel, []);
    if (file.size > LIMIT) fail(word('file_big'));
    else {
      const { notes, fault } = read(await file.text());
      if (fault) fail(fault);
      else summary(notes);
    }
    input.value = '';
  });

  /** @param {Notes} notes @returns {string} */
  function count(notes) {
    const pages = Object.values(notes.pages);
    const answers = pages.reduce((sum, page) => sum + Object.keys(page).length, 0);
    return word('file_counts', pages.length, answers, notes.own.length);
  }

  /** @param {Notes} notes what the file holds; nothing changes before a button is pressed */
  function summary(notes) {
    const box = tools.make('div', { class: 'summary box', role: 'group', 'aria-labelledby': 'summary-title' });
    const title = tools.make('p', { class: 'box-title', id: 'summary-title' }, word('file_title'));
    const buttons = tools.make('p', { class: 'buttons' });
    const differ = format.merge(format.copy(store.notes), format.copy(notes));
    box.append(title, tools.make('p', {}, word('file_holds', count(notes))));
    box.append(tools.make('p', {}, word('file_here', count(store.notes))));
    if (differ > 0) box.append(tools.make('p', {}, word('file_differ', differ)));
    /** @param {Notes} next @param {string} key of the words that say what was done */
    const become = (next, key) => {
      store.replace(next);
      box.remove();
      say(word(key), panel.querySelector('.notes-done'));
      tools.focus(document.querySelector('main h1'));
    };
    buttons.append(
      tools.button(word('file_merge'), () => {
        const both = format.copy(store.notes);
        format.merge(both, notes);
        become(both, 'file_merged');
      }),
      tools.button(word('file_replace'), () => { become(notes, 'file_replaced'); store.flag('known', true); }),
      tools.button(word('cancel'), () => { box.remove(); input.focus(); }));
    box.append(buttons);
    input.closest('.open').after(box);
    tools.focus(title);
  }

  Object.assign(tools, { saveFile, asText: text });
})();
