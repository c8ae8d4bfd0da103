/** The contents beside the text mark the section that is read. The page itself never moves. */
(function () {
  const rail = /** @type {HTMLElement | null} */ (document.querySelector('.contents'));
  if (!rail) return;
  const links = /** @type {HTMLAnchorElement[]} */ ([...rail.querySelectorAll('a[href^="#"]')]);
  const sections = links.map(link => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  /** @type {HTMLAnchorElement | undefined} */
  let marked;
  let isWaiting = false;

  function mark() {
    isWaiting = false;
    const line = window.innerHeight / 3;
    const isAtEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
    const last = sections.findLastIndex(s => s && (s.getBoundingClientRect().top < line || isAtEnd));
    const now = links[last];
    if (now === marked) return;
    marked?.removeAttribute('aria-current');
    now?.setAttribute('aria-current', 'location');
    marked = now;
    if (!now) return;
    const [top, bottom] = [now.offsetTop - rail.offsetTop, now.offsetTop - rail.offsetTop + now.offsetHeight];
    if (top < rail.scrollTop) rail.scrollTop = top;
    else if (bottom > rail.scrollTop + rail.clientHeight) rail.scrollTop = bottom - rail.clientHeight;
  }

  function soon() {
    if (isWaiting || !rail.clientHeight) return;
    isWaiting = true;
    requestAnimationFrame(mark);
  }
  window.addEventListener('scroll', soon, { passive: true });
  window.addEventListener('resize', soon);
  soon();
})();
