// Faults of layout: sideways scrolling, text cut off, text over text, an order for the eye that is not the order of the
// document.
(() => {
  const few = (faults) => faults.slice(0, 6);

  probe.sideways = () => {
    const width = document.documentElement.clientWidth;
    const faults = [];
    const whole = document.documentElement.scrollWidth;
    if (whole > width) faults.push(`the page is ${whole} px wide in a window of ${width} px`);
    for (const el of probe.all()) {
      const box = el.getBoundingClientRect();
      if (el.closest("pre") && el.tagName !== "PRE") continue;
      if (box.right > width + 1
          || box.left < -1) faults.push(
          `${probe.name(el)} reaches from ${Math.round(box.left)} to ${Math.round(box.right)} of ${width} px`);
      const scrolls = /auto|scroll/.test(getComputedStyle(el).overflowX)
          && !/^(PRE|TEXTAREA|INPUT|SELECT|BODY)$/.test(el.tagName);
      if (scrolls && el.scrollWidth > el.clientWidth + 1) faults.push(`${probe.name(el)} scrolls sideways`);
    }
    return few(faults);
  };

  probe.cutOff = () => {
    const faults = [];
    for (const el of probe.all()) {
      if (/^(TEXTAREA|INPUT|SELECT|PRE|BODY)$/.test(el.tagName) || !el.textContent.trim()) continue;
      const style = getComputedStyle(el);
      const hidden = (value) => value === "hidden" || value === "clip";
      if (hidden(style.overflowX) && el.scrollWidth > el.clientWidth
          + 1) faults.push(`${probe.name(el)} is cut off at its side`);
      if (hidden(style.overflowY) && el.scrollHeight > el.clientHeight
          + 1) faults.push(`${probe.name(el)} is cut off at its end`);
      if (style.display.startsWith("inline")) continue;
      for (const { boxes, el: holder } of el.children.length === 0 ? probe.texts(el) : []) {
        const box = el.getBoundingClientRect();
        if (boxes.some((b) => b.right > box.right + 2 || b.left < box.left - 2)) faults.push(
            `the text of ${probe.name(holder)} is wider than its box`);
      }
    }
    return few(faults);
  };

  // A fifth of a line's height is let off on both sides: letters do not fill their line.
  probe.overlaps = () => {
    const pieces = probe.texts().flatMap(({ el, block, boxes }) =>
      boxes.map((b) =>
          ({ el, block, left: b.left + 1, right: b.right - 1, top: b.top + b.height / 5,
          bottom: b.bottom - b.height / 5 })));
    pieces.sort((a, b) => a.top - b.top);
    const faults = [];
    for (let i = 0; i < pieces.length; i++) {
      for (let j = i + 1; j < pieces.length && pieces[j].top < pieces[i].bottom; j++) {
        const [a, b] = [pieces[i], pieces[j]];
        if (a.block === b.block || a.block.closest(".menu-panel") || b.block.closest(".menu-panel")) continue;
        if (a.left < b.right && b.left < a.right) faults.push(`${probe.name(a.el)} lies over ${probe.name(b.el)}`);
      }
    }
    return few(faults);
  };

  // On a narrow screen everything stands in one column, so what comes later in the document must not stand higher.
  probe.order = () => {
    const faults = [];
    let last = null;
    for (const piece of probe.texts(document.querySelector("main"))) {
      const top = Math.min(...piece.boxes.map((b) => b.top));
      const bottom = Math.max(...piece.boxes.map((b) => b.bottom));
      if (last && bottom < last.top
          + 1) faults.push(`${probe.name(piece.el)} stands above ${probe.name(last.el)} but comes after it`);
      last = { top, el: piece.el };
    }
    return few(faults);
  };

  // Heading and main message end above the lower edge of a small phone.
  probe.firstView = (height) =>
      ["main h1", "main .message"].map((selector) => [selector, document.querySelector(selector)])
    .filter(([, el]) => el && el.getBoundingClientRect().bottom > height)
    .map(([selector, el]) => `${selector} ends at ${Math.round(el.getBoundingClientRect().bottom)} of ${height} px`);

  probe.stuck = () =>
      few(probe.all().filter((el) => /fixed|sticky/.test(getComputedStyle(el).position))
      .map((el) => `${probe.name(el)} stays in place while the page scrolls`));

  // WCAG 1.4.12, set by a style sheet that the page's own policy cannot refuse.
  probe.spaceOut = () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
      p { margin-block-end: 2em !important }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return [];
  };

  // The words of the main part with the site's style sheets and without; each must be there, in the same order, without
  // them.
  probe.withoutStyle = () => {
    const main = document.querySelector("main");
    const words = () => main.innerText.split(/\s+/).filter(Boolean);
    const styled = probe.texts(main).flatMap(({ node }) => node.data.split(/\s+/).filter(Boolean));
    for (const sheet of document.styleSheets) sheet.disabled = true;
    const plain = words();
    const joined = plain.join("");
    const faults = [];
    let at = 0;
    for (const word of styled) {
      const next = joined.indexOf(word, at);
      if (next < 0) { faults.push(`"${word}" is missing or stands elsewhere without style sheets`); break; }
      at = next + word.length;
    }
    if (document.querySelectorAll("main h1").length !== 1
        || plain.length < 20) faults.push("the main part is not readable without style sheets");
    return faults;
  };
})();
