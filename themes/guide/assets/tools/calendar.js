// Days to come that are typed on a sheet: each can go into the reader's calendar, by a file made on the device.
(function () {
  'use strict';
  const tools = window.siteTools;
  const { word, button } = tools;

  const form = /** @type {HTMLFormElement|null} */ (document.querySelector('form[data-sheet]'));
  const fields = /** @type {Field[]} */ (Array.from(form?.querySelectorAll('[data-calendar]') ?? []));
  if (fields.length === 0) return;
  const sheet = form.querySelector('h1').lastChild.textContent.trim();

  /** @param {Field} field @returns {string} */
  const named = field => field.labels[0].textContent.replace(/\s+/g, ' ').trim();

  /** @param {Field} field @returns {Appointment|null} null for a field without a day that is still to come */
  function appointment(field) {
    const day = tools.readDay(field.value);
    if (!day || day < tools.today()) return null;
    return { day, title: named(field), about: word('calendar_about', sheet) };
  }

  /** What was done is said where the reader pressed; below a table whose columns would grow with it.
   * @param {Appointment[]} all @param {HTMLElement} pressed */
  function save(all, pressed) {
    const name = all.length === 1 ? `my-date-${all[0].day}.ics` : 'my-dates.ics';
    tools.saveFile(tools.calendar(all), 'text/calendar;charset=utf-8', name);
    const cell = pressed.closest('td');
    const isNarrow = cell && getComputedStyle(cell).display === 'table-cell';
    (isNarrow ? cell.closest('.field') : pressed).after(done);
    tools.say(word('calendar_saved', name), done);
  }

  const done = tools.make('p', { class: 'not-saved no-print' });
  const every = button('', () => save(fields.map(appointment).filter(Boolean), every));
  const box = tools.make('div', { class: 'to-calendar-all no-print' });
  box.append(every);
  form.after(box);

  /** The offer stands behind its field: a button for a day to come, a sentence for what cannot be read.
   * @param {Field} field */
  function offer(field) {
    const old = /** @type {HTMLElement|null} */ (field.parentElement.querySelector('.to-calendar'));
    const made = appointment(field);
    const key = made ? made.day : '';
    if (old && old.dataset.day !== key) {
      done.remove();
      old.remove();
    }
    if (made && old?.dataset.day !== key) {
      const day = tools.day(made.day, 'medium');
      const text = field.closest('td') ? word('calendar_add_short') : word('calendar_add', day);
      const one = button(text, () => save([appointment(field)], one));
      one.setAttribute('aria-label', word('calendar_add_for', day, made.title));
      one.className = 'to-calendar no-print';
      one.dataset.day = key;
      field.after(one);
    }
  }

  /** @param {Field} field who left a field with a day that nobody can read is told how to write it */
  function hint(field) {
    field.parentElement.querySelector('.day-hint')?.remove();
    if (field.value.trim() === '' || tools.readDay(field.value) || !/\d/.test(field.value)) return;
    const text = word('calendar_how', new Intl.DateTimeFormat(document.documentElement.lang).format(new Date()));
    field.after(tools.make('small', { class: 'day-hint no-print' }, text));
  }

  /** A day that is so many days after another is worked out, and written only when the reader says so. */
  function counted() {
    for (const field of fields.filter(one => one.dataset.after)) {
      field.parentElement.querySelector('.worked-out')?.remove();
      const [from, days] = field.dataset.after.split(' ').map(id => /** @type {Field} */ (document.getElementById(id)));
      const [start, number] = [tools.readDay(from.value), /^\s*(\d{1,3})\s*\p{L}*\s*$/u.exec(days.value)];
      if (!start || !number) continue;
      const end = tools.later(start, Number(number[1]));
      if (tools.readDay(field.value) === end) continue;
      const use = button(word('calendar_count', tools.day(end, 'long'), number[1]), () => {
        field.value = tools.day(end, 'long');
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.focus();
      });
      use.className = 'worked-out no-print';
      field.after(use);
    }
  }

  function refresh() {
    fields.forEach(offer);
    counted();
    const all = fields.map(appointment).filter(Boolean);
    every.hidden = all.length < 2;
    every.textContent = word('calendar_all', all.length);
  }

  form.addEventListener('input', refresh);
  form.addEventListener('change', event => {
    const field = /** @type {Field} */ (event.target);
    if (fields.includes(field)) hint(field);
  });
  tools.store.onChange(refresh);
  refresh();
})();
