// The preview's part of a page: hears of changes, shows faults over the page, and a bar that says where the page comes
// from.
(() => {
  "use strict";
  const own = document.currentScript;
  const kept = "sitegen-preview";
  let version = own.dataset.version;
  let stream = null;
  let dismissed = "";

  const make = (name, text, attributes = {}) => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };

  const host = make("sitegen-preview");
  const root = host.attachShadow({ mode: "open" });
  root.append(make("link", "", { rel: "stylesheet", href: new URL("preview.css", own.src) }));
  const bar = make("details", "", { class: "bar", hidden: "" });
  const overlay = make("section", "",
      { class: "overlay", role: "alert", tabindex: "-1", "aria-label": "Faults", hidden: "" });
  root.append(bar, overlay);
  document.documentElement.append(host);

  // The place on the page outlives a reload.
  const reload = () => {
    try { sessionStorage.setItem(kept, JSON.stringify({ path: location.pathname, x: scrollX, y: scrollY }));
        } catch { /* the browser restores it as well as it can */ }
    location.reload();
  };
  const restore = () => {
    try {
      const place = JSON.parse(sessionStorage.getItem(kept));
      sessionStorage.removeItem(kept);
      if (place && place.path === location.pathname) scrollTo({ left: place.x, top: place.y, behavior: "instant" });
    } catch { /* nothing was kept */ }
  };

  const changeStyle = ([from, to]) => {
    for (const link of document.querySelectorAll("link[rel=stylesheet]")) {
      if (!new URL(link.href).pathname.endsWith(from)) continue;
      const next = link.cloneNode();
      next.href = link.href.replace(from, to);
      next.addEventListener("load", () => link.remove());
      link.after(next);
    }
  };

  const copy = async (button, text) => {
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = "Copied";
      setTimeout(() => { button.textContent = text; }, 1200);
    } catch {
      const range = document.createRange();
      range.selectNodeContents(button);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    }
  };

  const finding = one => {
    const item = make("li");
    const place = make("button", one.place, { class: "place", title: "Copy the place", type: "button" });
    place.addEventListener("click", () => copy(place, one.place));
    const head = make("p", "", { class: "head" });
    head.append(place, " ", make("a", "open", { href: one.editor, "aria-label": `Open ${one.place} in the editor` }));
    item.append(head, make("p", one.title, { class: "title" }));
    if (one.excerpt) item.append(make("pre", one.excerpt));
    if (one.hint) item.append(make("p", `Hint: ${one.hint}`, { class: "hint" }));
    return item;
  };

  const showFaults = state => {
    const faults = JSON.stringify(state.errors);
    if (state.errors.length === 0 || faults === dismissed) {
      overlay.hidden = true;
      if (state.errors.length === 0) dismissed = "";
      return;
    }
    const count = state.errors.length + state.more;
    const close = make("button", "Show the last good page", { class: "close", type: "button" });
    close.addEventListener("click", () => { dismissed = faults; overlay.hidden = true; });
    const list = make("ol");
    list.append(...state.errors.map(finding));
    overlay.replaceChildren(make("h2", count === 1 ? "One fault" : `${count} faults`), list, close);
    if (state.more > 0) list.append(make("li", `and ${state.more} more; the terminal lists all`));
    overlay.hidden = false;
  };

  const links = (title, files) => {
    const part = make("div");
    part.append(make("h3", title));
    const list = make("ul");
    for (const file of files) {
      const item = make("li");
      item.append(make("a", file.name, { href: file.address }));
      list.append(item);
    }
    part.append(files.length > 0 ? list : make("p", "none"));
    return part;
  };

  // On paper's terms: the rules for print on the screen, in a sheet's width.
  const print = new URLSearchParams(location.search).get("view") === "print";
  const showPrint = () => {
    const swap = media => {
      if (/\bprint\b/.test(media.mediaText)) media.mediaText = media.mediaText.replace(/\bprint\b/g, "all");
      else if (/\bscreen\b/.test(media.mediaText)) media.mediaText = "not all";
    };
    const walk = rules => {
      for (const rule of rules) {
        if (rule instanceof CSSMediaRule) swap(rule.media);
        if (rule.cssRules) walk(rule.cssRules);
      }
    };
    for (const sheet of document.styleSheets) {
      swap(sheet.media);
      try { walk(sheet.cssRules); } catch { /* a sheet that may not be read */ }
    }
    document.documentElement.style.maxInlineSize = "46rem";
    document.documentElement.style.marginInline = "auto";
  };

  const showBar = state => {
    const wrong = state.errors.length + state.more;
    const label = wrong > 0 ? `Preview: ${wrong === 1 ? "one fault" : `${wrong} faults`}` : state.warnings.length > 0
        ? `Preview: ${state.warnings.length === 1 ? "one warning" : `${state.warnings.length} warnings`}`
        : "Preview";
    const body = make("div", "", { class: "facts" });
    if (state.page) {
      const view = make("p");
      view.append(make("a", print
          ? "Screen view"
          : "Print view", { href: print ? location.pathname : `${location.pathname}?view=print` }));
      const review = make("div");
      review.append(make("h3", "Review"), make("p", state.page.review.join(" · ") || "none"));
      body.append(links("Source", state.page.source), review, view, links("Data rows", state.page.rows),
          links("Templates", state.page.templates));
    }
    if (state.warnings.length > 0) {
      const list = make("ol");
      list.append(...state.warnings.map(finding));
      body.append(make("h3", "Warnings"), list);
    }
    bar.replaceChildren(make("summary", label), body);
    bar.classList.toggle("faulty", wrong > 0);
    bar.hidden = false;
  };

  const listen = () => {
    if (stream) return;
    stream = new EventSource(
        `${new URL("events", own.src).pathname}?path=${encodeURIComponent(location.pathname)}&version=${version}`);
    stream.addEventListener("reload", reload);
    stream.addEventListener("style", event => {
      const change = JSON.parse(event.data);
      change.styles.forEach(changeStyle);
      version = change.version;
      // A stream that breaks is opened again by the browser with its old address: with the old version it would reload.
      if (stream) { stream.close(); stream = null; listen(); }
    });
    stream.addEventListener("state", event => {
      const state = JSON.parse(event.data);
      showFaults(state);
      showBar(state);
      document.documentElement.dataset.preview = state.errors.length > 0 ? "faulty" : "ready";
    });
  };
  const rest = () => {
    if (stream) stream.close();
    stream = null;
  };

  // A browser opens six streams to one server: a tab that nobody sees gives its own back, and catches up when it is
  // seen.
  document.addEventListener("visibilitychange", () => (document.visibilityState === "hidden" ? rest() : listen()));
  addEventListener("pagehide", rest);
  addEventListener("pageshow", event => { if (event.persisted) listen(); });
  addEventListener("load", () => {
    if (print) showPrint();
    restore();
  });
  addEventListener("keydown", event => {
    if (event.key === "Escape" && !overlay.hidden) overlay.querySelector(".close").click();
  });
  listen();
})();
