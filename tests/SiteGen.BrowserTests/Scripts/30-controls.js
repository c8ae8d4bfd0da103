// Faults of controls: small targets, a focus that cannot be seen, controls that the Tab key does not reach.
(() => {
  const controls =
      "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex='-1'])";

  const union = (boxes) => ({
    left: Math.min(...boxes.map((b) => b.left)), right: Math.max(...boxes.map((b) => b.right)),
    top: Math.min(...boxes.map((b) => b.top)), bottom: Math.max(...boxes.map((b) => b.bottom)),
  });
  const letters = (text) => text.replace(/[\s\p{P}]+/gu, "").length;
  // A link among other words of a sentence takes the height of its line (WCAG 2.5.5 lets it).
  const inSentence = (el) => el.tagName === "A" && getComputedStyle(el).display === "inline"
    && letters(probe.block(el).innerText) > letters(el.innerText) + 2;

  probe.targets = (least) => {
    const faults = [];
    for (const el of probe.all(controls)) {
      if (inSentence(el)) continue;
      const boxes = [el.getBoundingClientRect()];
      if (/INPUT|TEXTAREA|SELECT/.test(el.tagName)) boxes.push(...[...(el.labels ?? [])].filter(probe.shown)
          .map((l) => l.getBoundingClientRect()));
      const box = union(boxes);
      const [width, height] = [box.right - box.left, box.bottom - box.top];
      if (width < least - 0.5
          || height < least - 0.5) faults.push(
          `${probe.name(el)} is ${Math.round(width)} × ${Math.round(height * 10) / 10} px`);
    }
    return faults.slice(0, 8);
  };

  const colour = (text) => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    canvas.fillStyle = text;
    canvas.fillRect(0, 0, 1, 1);
    const parts = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((v) => v / 255)
        .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  };
  const contrasts = new Map();
  const contrast = (a, b) => {
    const key = a + b;
    if (!contrasts.has(key)) {
      const [x, y] = [colour(a), colour(b)].sort((p, q) => q - p);
      contrasts.set(key, (x + 0.05) / (y + 0.05));
    }
    return contrasts.get(key);
  };

  // Null when the ring is there: an outline and a shadow, each 3 px or more, of two colours that differ by 3:1.
  const ringFault = (el) => {
    const style = getComputedStyle(el);
    // In a picture the shape itself changes: a dark edge around a light ground.
    const shape = el.closest("svg") && el.querySelector("rect, circle, path");
    if (shape) {
      const { stroke, strokeWidth, fill } = getComputedStyle(shape);
      return parseFloat(strokeWidth) >= 3 && contrast(stroke, fill) >= 3
          ? null
          : `has an edge of ${strokeWidth} ${stroke} around ${fill}`;
    }
    if (style.outlineStyle === "none"
        || parseFloat(style.outlineWidth) < 3) return `has an outline of ${style.outlineWidth} ${style.outlineStyle}`;
    const shadow = /^(rgba?\([^)]*\)|color\([^)]*\)) 0px 0px 0px ([\d.]+)px/.exec(style.boxShadow);
    if (!shadow || parseFloat(shadow[2]) < 3) return `has no second ring (box-shadow ${style.boxShadow})`;
    const ratio = contrast(style.outlineColor, shadow[1]);
    if (ratio < 3) return `has rings of contrast ${ratio.toFixed(1)} to each other`;
    const box = el.getBoundingClientRect();
    for (let at = el.parentElement; at && at !== document.body; at = at.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(at);
      if (overflowX === "visible" && overflowY === "visible") continue;
      const frame = at.getBoundingClientRect();
      if (box.left - 3 < frame.left || box.right + 3 > frame.right || box.top - 3 < frame.top
          || box.bottom + 3 > frame.bottom) return `has its ring cut off by ${probe.name(at)}`;
    }
    return null;
  };

  // Opens all panels, then notes each element that takes the focus and what its ring lacks, until the focus comes round
  // to the first again.
  probe.watchFocus = () => {
    for (const panel of document.querySelectorAll("details")) panel.open = true;
    probe.focused = new Map();
    probe.wentRound = false;
    document.addEventListener("focusin", ({ target }) => {
      probe.wentRound ||= probe.focused.size > 1 && target === probe.focused.keys().next().value;
      probe.focused.set(target, ringFault(target));
    });
  };

  probe.focusFaults = () => {
    const faults = [...probe.focused].filter(([, fault]) => fault).map(([el, fault]) => `${probe.name(el)} ${fault}`);
    const groups = new Set([...probe.focused.keys()].filter((el) => el.type === "radio").map((el) => el.name));
    for (const el of probe.all(controls).filter((one) => !one.matches(":disabled"))) {
      if (!probe.focused.has(el)
          && !(el.type === "radio" && groups.has(el.name))) faults.push(
          `${probe.name(el)} is not reached by the Tab key`);
    }
    return faults.slice(0, 8);
  };

  // Where the system picks all colours: a box has an edge and a tick that differ from the ground; the focused one has
  // an outline.
  probe.forced = () => {
    const faults = [];
    for (const box of probe.all("main .tick input").slice(0, 6)) {
      const ground = getComputedStyle(document.documentElement).backgroundColor;
      const before = box.checked;
      box.checked = true;
      const mark = getComputedStyle(box, "::before");
      if (contrast(getComputedStyle(box).borderTopColor, ground) < 3) faults.push(
          `${probe.name(box)} has an edge of no contrast`);
      if (contrast(mark.borderRightColor, ground) < 3
          || mark.content === "none") faults.push(`${probe.name(box)} has a tick of no contrast`);
      box.checked = before;
      box.focus({ focusVisible: true });
      const { outlineColor, outlineWidth } = getComputedStyle(box);
      if (parseFloat(outlineWidth) < 3
          || contrast(outlineColor, ground) < 3) faults.push(
          `${probe.name(box)} has an outline of ${outlineWidth} ${outlineColor}`);
    }
    return faults;
  };
})();
