// Shows what the search found: results, other spellings, help when nothing is found or when it cannot wait.
// It works with what has come: the red box needs no index, and results need no red box.
'use strict';

sitegenSearch.add('view', ['files'], function (files) {
  const api = sitegenSearch;
  const { made, views, root } = api;
  const LONGEST_SHOWN = 80;
  const MOST_SIGNS = 5;
  const MOST_IN_GROUP = 6;

  const text = (name, ...values) => values.reduce((done, value, i) =>
    done.split('{' + i + '}').join(String(value)), files.strings['search_' + name] || '');

  function make(name, properties, ...children) {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  }

  function addressOf(doc) {
    const [path, place] = made.data.urlOf(doc).split('#');
    return root + path + (path === '' || path.endsWith('/') ? 'index.html' : '') + (place ? '#' + place : '');
  }

  /** The text with what was searched for marked, cut to a window around the first mark. */
  function marked(whole, marks, limit) {
    const words = [...whole.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu)]
      .map(m => ({ at: m.index, end: m.index + m[0].length, word: m[0] }));
    const hits = words.filter(w => made.ranking.isMarked(w.word, marks));
    let from = 0;
    if (whole.length > limit && hits.length && hits[0].at > limit / 2) {
      from = (words.find(w => w.at >= hits[0].at - 50) || hits[0]).at;
    }
    let to = whole.length;
    if (to - from > limit) to = Math.max(...words.filter(w => w.end <= from + limit).map(w => w.end), from + 1);
    const parts = from > 0 ? ['… '] : [];
    let at = from;
    for (const hit of hits.filter(h => h.at >= from && h.end <= to)) {
      parts.push(whole.slice(at, hit.at), make('mark', { textContent: whole.slice(hit.at, hit.end) }));
      at = hit.end;
    }
    parts.push(whole.slice(at, to));
    if (to < whole.length) parts.push(' …');
    return parts;
  }

  function line({ doc, sections }, marks, withLabel) {
    const data = made.data;
    const item = make('li', {}, make('a', { href: addressOf(doc) }, ...marked(data.titles[doc], marks, 200)));
    const kind = withLabel ? data.groups[data.group[doc]][1] : '';
    const parent = data.parent[doc] >= 0 ? data.titles[data.parent[doc]] : '';
    const label = [kind, parent].filter(Boolean).join(' · ');
    if (label) item.append(' ', make('span', { className: 'search-kind', textContent: label }));
    const best = sections.find(s => data.texts[s]);
    const about = data.summaries[doc] || (best === undefined ? data.texts[doc] : data.texts[best]) || '';
    if (about) item.append(make('p', {}, ...marked(about, marks, 170)));
    const link = doc => make('a', { href: addressOf(doc) }, ...marked(data.titles[doc], marks, 120));
    const links = sections.map(section => make('li', {}, link(section)));
    if (links.length) item.append(make('ul', { className: 'search-sections' }, ...links));
    return item;
  }

  function list(title, results, marks, withLabel) {
    const lines = results.map(result => line(result, marks, withLabel));
    return make('section', {}, make('h2', { textContent: title }), make('ul', {}, ...lines));
  }

  /** A group with a button for what it leaves out. */
  function shortened(section, results, marks) {
    const rest = results.slice(MOST_IN_GROUP);
    if (!rest.length) return section;
    const more = make('button', { type: 'button', textContent: text('more', results.length) });
    more.addEventListener('click', () => {
      const lines = rest.map(result => line(result, marks, false));
      section.querySelector('ul').append(...lines);
      more.remove();
      lines[0].querySelector('a').focus();
    });
    section.append(more);
    return section;
  }

  function grouped(found) {
    const data = made.data;
    const marks = made.ranking.marksOf(found);
    const rest = found.results.slice(3);
    const parts = [list(text('best'), found.results.slice(0, 3), marks, true)];
    data.groups.forEach(([, label], number) => {
      const some = rest.filter(r => data.group[r.doc] === number);
      if (some.length) parts.push(shortened(list(label, some.slice(0, MOST_IN_GROUP), marks, false), some, marks));
    });
    return parts;
  }

  /** A button that searches for something else. */
  function ask(view, query, isRaw) {
    const search = () => {
      view.raw = isRaw ? query : '';
      if (!isRaw) view.field.value = query;
      show(view, true);
      view.field.focus();
    };
    return make('button', { type: 'button', textContent: query, onclick: search });
  }

  const note = (...parts) => make('p', { className: 'search-read' }, ...parts);

  /** A text with a button in its gap. */
  const around = (name, button) => {
    const [before, after] = text(name, '\n').split('\n');
    return note(before, button, after || '');
  };

  /** What is said about the words above the results: another spelling, words that no page has, other names of them. */
  function readAs(found, view) {
    const parts = [];
    if (found.suggestion) parts.push(around('did_you_mean', ask(view, found.suggestion, false)));
    if (found.missing.length && !found.suggestion) {
      const isTerm = made.data.form(found.missing.join(' ')).some(word => made.data.isTerm(word.stem));
      const told = text('missing', found.missing.map(word => '“' + word + '”').join(', '));
      parts.push(note(told + (isTerm ? ' ' + text('missing_term') : '')));
    }
    if (/\p{L}/u.test(found.rest || '')) parts.push(around('rest', ask(view, found.rest, false)));
    const top = found.results.slice(0, 3).map(r => made.data.titles[r.doc].toLowerCase());
    for (const unit of found.units) {
      const own = unit.own.map(w => w.text).join(' ');
      const isOwnName = found.units.length > 1 && top.some(title => title.split(/\W+/).includes(own));
      for (const one of isOwnName ? [] : unit.forms.filter(f => f.meanings)) {
        const meanings = one.meanings.flatMap(meaning => [ask(view, meaning, false), ' ']);
        parts.push(note(text('either', own.toUpperCase()) + ' ', ...meanings));
      }
    }
    const others = found.units.flatMap(unit => unit.forms.map(f => f.shown)).filter(Boolean);
    if (!others.length) return parts;
    const also = text('also', [...new Set(others)].join(', ')) + ' ' + text('only') + ' ';
    return [...parts, note(also, ask(view, view.field.value.trim().slice(0, LONGEST_SHOWN), true))];
  }

  function copyOf(element) {
    const clone = /** @type {HTMLElement} */ (element.cloneNode(true));
    for (const one of [clone, ...clone.querySelectorAll('[id]')]) one.removeAttribute('id');
    return clone;
  }

  function helpLink() {
    const help = /** @type {HTMLAnchorElement | null} */ (document.querySelector('.nav-help'));
    return help ? [make('a', { href: help.href, textContent: help.textContent.trim() })] : [];
  }

  /** The calls of the page's help, the one for this level first. */
  function calls(level) {
    const rows = [...document.querySelectorAll('.help [data-level]')];
    const isFirst = row => row.dataset.level === level ? 1 : 0;
    const links = rows.sort((a, b) => isFirst(b) - isFirst(a)).map(row => row.querySelector('a')).filter(Boolean);
    return links.flatMap(link => [make('a', { href: link.href, textContent: link.textContent }), ' ']);
  }

  /** What was typed and what to do about it, nothing else. */
  function urgentBox(signs) {
    const box = make('div', { className: 'urgent search-urgent' });
    for (const level of new Set(signs.map(sign => sign.level))) {
      const row = document.querySelector('.help [data-level="' + level + '"] a');
      const number = row ? row.getAttribute('href').replace(/^tel:/, '') : '';
      const isFirst = !box.hasChildNodes();
      const own = signs.filter(sign => sign.level === level).map(sign => make('li', { textContent: sign.text }));
      box.append(make('div', { className: level === 'today' ? 'urgent-today' : 'urgent-now' },
        make('h2', { textContent: text('urgent_' + level, number) }),
        ...(isFirst ? [make('p', { className: 'call' }, ...calls(level))] : []), make('ul', {}, ...own)));
    }
    box.lastElementChild.append(make('p', {}, text('urgent_unsigned') + ' ', ...helpLink()));
    return box;
  }

  /** The signs that were typed; what goes wrong here keeps no results back. */
  function signsIn(query) {
    const check = made['urgent-check'];
    if (!check) return [];
    const found = check.find(check.wordsOf(query.slice(0, 500)).slice(0, 16), made['whole-index']);
    return check.tell(found.slice(0, MOST_SIGNS));
  }

  function allFromAToZ() {
    return api.link ? [make('p', {}, make('a', { href: api.link.href, textContent: text('a_to_z') }))] : [];
  }

  function nothing(query) {
    const tips = ['tip_1', 'tip_2', 'tip_3'].map(tip => make('li', { textContent: text(tip) }));
    const parts = [make('p', { textContent: text('none', query.slice(0, LONGEST_SHOWN)) }), make('ul', {}, ...tips)];
    parts.push(...allFromAToZ());
    const menus = document.querySelectorAll('.menu-panel ol, .menu-panel ul');
    ['steps', 'tools'].forEach((name, number) => {
      if (menus[number]) parts.push(make('h2', { textContent: text(name) }), copyOf(menus[number]));
    });
    const help = helpLink();
    if (help.length) parts.push(make('p', {}, text('unwell') + ' ', ...help));
    const lines = document.querySelector('.help dl');
    return lines ? [...parts, copyOf(lines)] : parts;
  }

  function waitFor(view) {
    view.status.textContent = api.isBroken ? text('failed') : text('loading');
    return api.isBroken ? allFromAToZ() : [];
  }

  /** The last word, if the results only have words that begin with it. */
  function beginningIn(found) {
    const last = found.units.find(unit => unit.isLast);
    const isAlone = last && last.own.length === 1 && !last.forms.length;
    return isAlone && made['whole-index'] && !made.data.isKnown(last.own[0].stem) ? last.own[0].text : '';
  }

  function results(view, query, now) {
    if (!made.ranking) return waitFor(view);
    const found = made.ranking.search(query, !!view.raw);
    if (!found.results.length && !made['whole-index']) {
      api.load('text');
      return waitFor(view);
    }
    const count = found.results.length;
    const begun = count && beginningIn(found);
    const counted = count === 0 ? text('count_none') : count === 1 ? text('count_one') : text('count', count);
    const say = () => { view.status.textContent = counted + (begun ? ' ' + text('begun', begun) : ''); };
    if (now) say();
    else view.speaking = setTimeout(say, 500);
    return [...readAs(found, view), ...(count ? grouped(found) : nothing(query))];
  }

  function show(view, now) {
    const query = view.field.value.trim();
    if (view.raw !== query.slice(0, LONGEST_SHOWN)) view.raw = '';
    if (view.isPage) remember(query);
    clearTimeout(view.speaking);
    if (!query) {
      view.results.replaceChildren();
      view.status.textContent = '';
      return;
    }
    const signs = api.attempt(() => signsIn(query)) || [];
    const parts = api.attempt(() => results(view, query, now)) || waitFor(view);
    view.results.replaceChildren(...(signs.length ? [urgentBox(signs)] : []), ...parts);
  }

  function remember(query) {
    const hash = query ? '#q=' + encodeURIComponent(query.slice(0, 300)) : '';
    const address = location.pathname + location.search + hash;
    try { history.replaceState(null, '', address); } catch { /* some browsers refuse for files */ }
  }

  function typedIn() {
    if (!location.hash.startsWith('#q=')) return '';
    try { return decodeURIComponent(location.hash.slice(3)); } catch { return location.hash.slice(3); }
  }

  function clearOrClose(view) {
    if (!view.field.value) {
      if (view.close) view.close();
      return;
    }
    view.field.value = '';
    show(view, true);
  }

  for (const view of views) {
    view.field.addEventListener('keydown', event => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      clearOrClose(view);
    });
    if (!view.isPage) continue;
    addEventListener('hashchange', () => {
      if (!location.hash.startsWith('#q=') || typedIn() === view.field.value.trim()) return;
      view.field.value = typedIn();
      show(view, true);
    });
    if (typedIn()) view.field.value = typedIn();
  }

  /** Shows what is typed with the parts that have come. */
  function wake(part) {
    for (const view of views) {
      if (!view.field.value && !view.results.hasChildNodes()) continue;
      show(view, part === 'text' || view.isEntered);
      if (made['whole-index']) view.isEntered = false;
    }
    const connection = /** @type {any} */ (navigator).connection;
    const isSaving = connection && connection.saveData && !views.some(view => view.isEntered);
    if (made.index && !isSaving) api.load('text');
  }

  return { wake };
});
