// What a pen needs on paper, in the look for print: boxes and rows in millimetres, strong edges, rows and cards that
// stay whole.
(() => {
  const MM = 96 / 25.4;
  const mm = (px) => `${(px / MM).toFixed(1)} mm`;

  probe.handwriting = ([box, row]) => {
    const faults = [];
    for (const input of probe.all(".paper .tick input, .paper .body input[type=checkbox]")) {
      const { width, height } = input.getBoundingClientRect();
      if (Math.min(width, height) < box * MM - 0.5) faults.push(
          `${probe.name(input)} is ${mm(width)} by ${mm(height)}`);
      if (parseFloat(getComputedStyle(input).borderTopWidth) < 1.9) faults.push(
          `${probe.name(input)} has an edge of ${getComputedStyle(input).borderTopWidth}`);
    }
    for (const line of probe.all(".paper .ruled i, .paper .single, .paper .grid tbody tr:has(textarea)")) {
      const { height } = line.getBoundingClientRect();
      if (height < row * MM - 0.5) faults.push(`the row ${probe.name(line)} is ${mm(height)} high`);
    }
    return faults.slice(0, 6);
  };

  // What must stay whole, what must not be printed, and what a folded part hides.
  probe.printed = () => {
    const faults = [];
    const style = (selector, wrong, what) => {
      for (const el of document.querySelectorAll(selector)) if (probe.shown(el)
          && wrong(getComputedStyle(el), el)) faults.push(`${probe.name(el)} ${what}`);
    };
    style(".card, .question, main tr, .box, .say", (s) => s.breakInside !== "avoid", "may be split over two sides");
    style("main thead", (s) => s.display !== "table-header-group", "is not repeated on the next side");
    style("main :is(h1, h2, h3, h4)", (s) => s.breakAfter !== "avoid", "may be the last line of a side");
    for (const gone of probe.all(
        "button, nav:not(.printed), .skip, .breadcrumbs, .menu, .search-box, .settings, [data-search]")) faults.push(
        `${probe.name(gone)} is printed`);
    for (const wanted of ["h1", ".notice"]) if (!document.querySelector(".paper .side") && !probe.all(wanted)
        .length) faults.push(`${wanted} is not printed`);
    const isForPaper = (el) => !el.children.length || [...el.children].some((c) => !c.matches(".no-print"));
    for (const panel of document.querySelectorAll("main details:not(.no-print, .no-print *, .clear)")) {
      if (!probe.shown(panel.parentElement)) continue;
      for (const child of panel.children) if (child.tagName !== "SUMMARY" && isForPaper(child)
          && !probe.shown(child)) faults.push(`${probe.name(child)} stays folded`);
    }
    for (const address of document.querySelectorAll(".web-addresses li")) if (address.textContent.trim()
        .length > 60) faults.push(`the address ${address.textContent.trim()} is longer than 60 letters`);
    return faults.slice(0, 6);
  };
})();
