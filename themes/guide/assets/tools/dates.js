// Reads days as people write them, such as 3/12/2027 or March 12, and writes appointments as calendars read them.
(function () {
  'use strict';
  const tools = window.siteTools;
  const { lang } = document.documentElement;

  const DAY = 86400000;
  /** A week and a day before, at nine in the morning: at midnight nobody wants to hear of it. */
  const REMINDERS = ['-P6DT15H', '-PT15H'];

  /** @param {number} year @param {number} month from 1 @param {number} day @returns {string|null} null for no day */
  function iso(year, month, day) {
    const date = new Date(Date.UTC(year, month - 1, day));
    const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 1999 && year < 2100;
    return isDay ? date.toISOString().slice(0, 10) : null;
  }

  /** @returns {string} today where the reader is */
  function today() {
    const now = new Date();
    return iso(now.getFullYear(), now.getMonth() + 1, now.getDate());
  }

  /** Whether the language writes the day before the month. */
  const dayFirst = (() => {
    const parts = new Intl.DateTimeFormat(lang).formatToParts(0).map(part => part.type);
    return parts.indexOf('day') < parts.indexOf('month');
  })();

  /** @type {string[]} names of the months in the page's language, in small letters */
  const months = Array.from({ length: 12 }, (_, month) => new Intl.DateTimeFormat(lang,
    { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2027, month, 15)).toLowerCase());

  /** @param {string} name @returns {number} 1 to 12, or 0 when no month begins so */
  const monthOf = name => name.length < 3 ? 0 : months.findIndex(month => month.startsWith(name)) + 1;

  /** A day without a year is the next one that comes.
   * @param {string|undefined} year @param {number} month @param {number} day @returns {string|null} */
  function whole(year, month, day) {
    if (year) return iso(year.length === 2 ? 2000 + Number(year) : Number(year), month, day);
    const now = today();
    const next = iso(Number(now.slice(0, 4)), month, day);
    return next && next < now ? iso(Number(now.slice(0, 4)) + 1, month, day) : next;
  }

  /** @param {string} typed @returns {string|null} the one day in it, as 2027-03-12; null for none and for several */
  function readDay(typed) {
    const text = typed.toLowerCase().replace(/\d{1,2}:\d{2}(\s*[ap]\.?m\.?)?/g, ' ');
    const plain = [...text.matchAll(/(?:^|[^\d-])(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/g)];
    if (plain.length === 1) return iso(Number(plain[0][1]), Number(plain[0][2]), Number(plain[0][3]));
    const figures = [...text.matchAll(/(?:^|[^\d/.])(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?(?![\d/])/g)];
    if (plain.length > 1 || figures.length > 1) return null;
    if (figures.length === 1) {
      const [, one, two, year] = figures[0];
      return dayFirst ? whole(year, Number(two), Number(one)) : whole(year, Number(one), Number(two));
    }
    const named = (text.match(/\p{L}+/gu) ?? []).map(monthOf).filter(Boolean);
    const numbers = text.match(/\d+/g) ?? [];
    const year = numbers.find(number => number.length === 4);
    const days = numbers.filter(number => number.length < 3);
    return named.length === 1 && days.length === 1 && numbers.length === days.length + (year ? 1 : 0)
      ? whole(year, named[0], Number(days[0])) : null;
  }

  /** @param {string} day @param {number} days @returns {string} */
  const later = (day, days) => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

  /** @param {string} text @returns {string} */
  const escaped = text => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

  /** @param {string} line @returns {string} in pieces of 75 bytes at most, and no character is cut */
  function folded(line) {
    const bytes = new TextEncoder();
    let [text, width] = ['', 0];
    for (const character of line) {
      const size = bytes.encode(character).length;
      if (width + size > 75) [text, width] = [text + '\r\n ', 1];
      text += character;
      width += size;
    }
    return text;
  }

  /** @returns {string} */
  const unique = () =>
    Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');

  /** @param {Appointment} one @returns {string[]} */
  const event = one => [
    'BEGIN:VEVENT',
    `UID:${unique()}@${location.hostname || 'device.invalid'}`,
    `DTSTAMP:${new Date().toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${one.day.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${later(one.day, 1).replaceAll('-', '')}`,
    `SUMMARY:${escaped(one.title)}`,
    `DESCRIPTION:${escaped(one.about)}`,
    'TRANSP:TRANSPARENT',
    ...REMINDERS.flatMap(before => ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(one.title)}`,
      `TRIGGER:${before}`, 'END:VALARM']),
    'END:VEVENT',
  ];

  /** @param {Appointment[]} all @returns {string} a file that calendars open (RFC 5545) */
  const calendar = all =>
    ['BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:-//${escaped(location.hostname || 'device')}//Dates//EN`,
      'CALSCALE:GREGORIAN', ...all.flatMap(event), 'END:VCALENDAR'].map(line => folded(line) + '\r\n').join('');

  Object.assign(tools, { today, readDay, later, calendar });
})();
