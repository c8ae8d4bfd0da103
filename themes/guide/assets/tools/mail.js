// A list or sheet as a message to oneself: the text is made on the device, the reader's own program sends it.
(function () {
  'use strict';
  const tools = window.siteTools;
  const { word } = tools;

  /** Longer addresses are cut off or refused by programs in use. */
  const LONGEST = 1900;

  const row = document.querySelector('.notes-panel .share-row');
  if (!row) return;

  /** @returns {{address: string, left: number}} the message, and how many lines did not fit */
  function message() {
    const lines = tools.asText().trim().split(/\r?\n/);
    const begin = `mailto:?subject=${encodeURIComponent(lines[0])}&body=`;
    /** @param {string[]} some @returns {string} */
    const body = some => begin + encodeURIComponent(some.join('\r\n'));
    if (body(lines).length <= LONGEST) return { address: body(lines), left: 0 };
    let fitting = lines.length;
    /** @returns {string[]} */
    const cut = () => [...lines.slice(0, fitting), '', word('mail_cut', lines.length - fitting)];
    while (fitting > 0 && body(cut()).length > LONGEST) fitting--;
    return { address: body(cut()), left: lines.length - fitting };
  }

  const link = tools.make('a', { class: 'button mail-list', href: 'mailto:', 'aria-describedby': 'share-warning' },
    word('mail'));
  link.addEventListener('click', () => {
    const { address, left } = message();
    link.setAttribute('href', address);
    if (left > 0) tools.say(word('mail_left', left), document.querySelector('.notes-panel .notes-done'));
  });
  row.append(link);
})();
