// What a reader can see: shared by the other probes.
(() => {
  const probe = (window.probe ??= {});
  probe.name = (el) => {
    const text = (el.innerText ?? el.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 40);
    const classes = typeof el.className === "string" && el.className ? "." + el.className.trim().split(/\s+/)
        .join(".") : "";
    return `${el.tagName.toLowerCase()}${el.id ? "#" + el.id : ""}${classes} "${text}"`;
  };
  // Text for screen readers alone is cut to a point on purpose. Remembered for one question: the page may change before
  // the next.
  let cut = new WeakMap();
  probe.begin = () => { cut = new WeakMap(); };
  probe.hiddenOnPurpose = (el) => {
    if (!el || el === document.body) return false;
    if (!cut.has(el)) cut.set(el, getComputedStyle(el).clipPath.startsWith("inset(50%")
        || probe.hiddenOnPurpose(el.parentElement));
    return cut.get(el);
  };
  probe.shown = (el) => {
    const box = el.getBoundingClientRect();
    return box.width > 0 && box.height > 0
      && el.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true })
      && !probe.hiddenOnPurpose(el);
  };
  probe.all = (selector = "*", root = document.body) =>
      [...root.querySelectorAll(selector)].filter((el) => !el.closest("svg *") && probe.shown(el));
  // Pieces of visible text in the order of the document, each with the block that holds it.
  probe.texts = (root = document.body) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const el = node.parentElement;
      if (!node.data.trim() || !el || el.closest("svg, textarea, script, style") || !probe.shown(el)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 0.5 && box.height > 0.5);
      if (boxes.length > 0) found.push({ node, el, boxes, block: probe.block(el) });
    }
    return found;
  };
  probe.block = (el) => {
    let at = el;
    while (at.parentElement && getComputedStyle(at)
        .display.startsWith("inline") && !/inline-(block|flex|grid)/.test(getComputedStyle(at).display)) at =
        at.parentElement;
    return at;
  };
})();
