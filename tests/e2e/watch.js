// Runs before anything of the page: notes what must not happen, counts pointers, and finds what a user would find by role and name.
(() => {
  if (window.watch) return;
  const notes = { errors: [], violations: [], pointers: 0, prints: 0, shift: 0 };
  const note = (list, text) => list.push(String(text).slice(0, 300));
  addEventListener('error', (event) => note(notes.errors, event.message || `missing: ${event.target?.src || event.target?.href}`), true);
  addEventListener('unhandledrejection', (event) => note(notes.errors, `rejected: ${event.reason}`));
  addEventListener('securitypolicyviolation', (event) => note(notes.violations, `${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
  for (const kind of ['error', 'warn']) {
    const own = console[kind];
    console[kind] = (...words) => { note(notes.errors, words.join(' ')); own.apply(console, words); };
  }
  const POINTERS = ['pointerdown', 'pointerup', 'pointermove', 'pointerover', 'mousedown', 'mouseup', 'mousemove', 'wheel', 'touchstart', 'touchmove'];
  for (const kind of POINTERS) addEventListener(kind, () => { notes.pointers += 1; }, true);
  // A click has a count of presses only if a pointer made it.
  addEventListener('click', (event) => { if (event.isTrusted && event.detail > 0) notes.pointers += 1; }, true);
  // The dialog of the system would wait for an answer that no test can give.
  window.print = () => { notes.prints += 1; };
  // The system starts an installed app with files; a test has no system.
  let launched = null;
  Object.defineProperty(window, 'launchQueue', { value: { setConsumer: (consumer) => { launched = consumer; } } });
  const click = HTMLElement.prototype.click;
  let asking = null;
  HTMLInputElement.prototype.click = function () { if (this.type === 'file') asking = this; else click.call(this); };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) notes.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });

  const squeeze = (text) => (text || '').replace(/\s+/g, ' ').trim();
  const INPUTS = { checkbox: 'checkbox', radio: 'radio', number: 'spinbutton', range: 'slider', button: 'button', submit: 'button', search: 'searchbox', date: 'date', time: 'time', file: 'file' };
  const TAGS = { A: 'link', BUTTON: 'button', SUMMARY: 'button', TEXTAREA: 'textbox', SELECT: 'combobox', DIALOG: 'dialog', FIELDSET: 'group', NAV: 'navigation', MAIN: 'main', UL: 'list', OL: 'list', LI: 'listitem', TABLE: 'table', TR: 'row', TD: 'cell', H1: 'heading', H2: 'heading', H3: 'heading', H4: 'heading', DETAILS: 'group', ARTICLE: 'article', ASIDE: 'complementary', SECTION: 'region', FORM: 'form', HEADER: 'banner', FOOTER: 'contentinfo' };
  const roleOf = (el) => {
    const own = el.getAttribute('role');
    if (own) return own.split(' ')[0];
    if (el.tagName === 'INPUT') return INPUTS[el.type] || 'textbox';
    if (el.tagName === 'A' && !el.hasAttribute('href')) return null;
    if (el.tagName === 'OPTION') return 'option';
    return TAGS[el.tagName] || null;
  };
  // What is drawn and hidden from listeners is no part of a name.
  const spoken = (el) => {
    let text = '';
    for (const child of el.childNodes) {
      if (child.nodeType === 3) text += child.data;
      else if (child.nodeType === 1 && child.getAttribute('aria-hidden') !== 'true') text += ` ${child.getAttribute('aria-label') || spoken(child)} `;
    }
    return text;
  };
  const nameOf = (el) => {
    const by = el.getAttribute('aria-labelledby');
    if (by) return squeeze(by.split(/\s+/).map((id) => spoken(document.getElementById(id) || document.createElement('i'))).join(' '));
    if (el.getAttribute('aria-label')) return squeeze(el.getAttribute('aria-label'));
    if (el.labels?.length) return squeeze([...el.labels].map(spoken).join(' '));
    if (el.tagName === 'FIELDSET') return squeeze(spoken(el.querySelector('legend') || document.createElement('i')));
    if (el.tagName === 'TABLE' && el.caption) return squeeze(spoken(el.caption));
    return squeeze(spoken(el)) || squeeze(el.getAttribute('title')) || squeeze(el.getAttribute('alt'));
  };
  const reachable = (el) => {
    const modal = document.querySelector('dialog:modal');
    return el.checkVisibility({ visibilityProperty: true }) && !el.closest('[inert]') && (!modal || modal.contains(el));
  };
  // The elements of a role and a name: the whole name, else its beginning, else a part of it. `#2` is the third of its role.
  const find = (path) => {
    let within = [document.body];
    for (const [role, name] of path) {
      const all = within.flatMap((from) => [...from.querySelectorAll('*')]).filter((el) => roleOf(el) === role && reachable(el));
      if (/^#\d+$/.test(name)) {
        within = all.slice(Number(name.slice(1)), Number(name.slice(1)) + 1);
        continue;
      }
      const named = all.map((el) => [el, nameOf(el)]);
      const ways = [(own) => own === name, (own) => own.startsWith(name), (own) => own.includes(name)];
      within = ways.map((way) => named.filter(([, own]) => way(own)).map(([el]) => el)).find((found) => found.length) || [];
    }
    return within;
  };
  const enabled = (el) => !el.disabled && el.getAttribute('aria-disabled') !== 'true';
  const seen = (el) => el.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false });
  const told = (el) => `${el.tagName.toLowerCase()}${el.id ? `#${el.id}` : ''}${typeof el.className === 'string' && el.className ? `.${el.className.trim().replace(/\s+/g, '.')}` : ''} “${squeeze(el.textContent).slice(0, 60)}”`;
  // What scrolls or is cut on purpose keeps its content to itself.
  const contained = (el) => {
    for (let at = el; at && at !== document.documentElement; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.overflowX !== 'visible' || style.clipPath !== 'none' || style.clip !== 'auto') return true;
    }
    return false;
  };
  // Words that the browser's own formats bring, and names that are the same everywhere.
  const SAME = /\{customer\}|Türkçe|\b(Hundredfold|English|CSV|Markdown|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun|and|AM|PM)\b/g;
  const texts = () => {
    const found = [];
    const walker = document.createTreeWalker(document.querySelector('dialog:modal') || document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeType === 3) {
        if (seen(node.parentElement) && !/^(SCRIPT|STYLE|NOSCRIPT)$/.test(node.parentElement.tagName)) found.push(node.data);
      } else if (seen(node)) {
        found.push(...['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext', 'aria-roledescription'].map((name) => node.getAttribute(name) || ''));
      }
    }
    return found;
  };
  window.watch = {
    notes,
    overflowing: () => [...document.querySelectorAll('body *')].filter(seen).flatMap((el) => {
      const box = el.getBoundingClientRect();
      const style = getComputedStyle(el);
      if (!box.width || !box.height || contained(el)) return [];
      if (box.right > innerWidth + 1 || box.left < -1) return [`beyond the window: ${told(el)}`];
      const holds = [...el.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
      const wide = holds && style.display !== 'inline' && el.clientWidth && el.scrollWidth > el.clientWidth + 1;
      return wide ? [`wider than its box by ${el.scrollWidth - el.clientWidth}: ${told(el)}`] : [];
    }).concat(document.documentElement.scrollWidth > innerWidth ? [`the page is ${document.documentElement.scrollWidth} wide`] : []),
    unmarked: () => [...new Set(texts().filter((text) => /[A-Za-z]{2}/.test(text.replace(SAME, ''))).map((text) => squeeze(text).slice(0, 80)))],
    all: find,
    find: (path) => find(path).find(enabled) || find(path)[0] || null,
    names: (role) => [...document.querySelectorAll('*')].filter((el) => roleOf(el) === role && reachable(el)).map(nameOf),
    // Shows it, and waits until it stays where it is, as a hand would.
    show: async (el) => {
      // A page in the back draws no frames.
      const frame = () => new Promise((done) => { requestAnimationFrame(done); setTimeout(done, 100); });
      const where = () => Object.values(el.getBoundingClientRect().toJSON()).join();
      let last;
      do {
        el.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
        last = where();
        await frame();
        await frame();
      } while (el.isConnected && last !== where());
      return true;
    },
    violations: async (tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']) => {
      const { violations } = await window.axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
      return violations.map(({ id, help, nodes }) => `${id} (${help}) at ${nodes.slice(0, 3).map((node) => node.target.join(' ')).join(', ')}`);
    },
    isListening: () => !!launched,
    launch: (name, text) => {
      launched({ files: [{ getFile: async () => new File([text], name) }] });
      return true;
    },
    asksForFile: () => !!asking,
    giveFile: (name, text) => {
      const files = new DataTransfer();
      files.items.add(new File([text], name));
      asking.files = files.files;
      asking.dispatchEvent(new Event('change'));
      asking = null;
      return true;
    },
    isFocused: (el) => document.activeElement === el,
    // Whether the focus is in the group of radio buttons that an element belongs to, where arrows lead to it.
    isInGroup: (el) => {
      const at = document.activeElement;
      return el.type === 'radio' && at?.type === 'radio' && at.name === el.name;
    },
    isBefore: (el) => {
      const at = document.activeElement;
      return !!at && at !== document.body && !!(at.compareDocumentPosition(el) & Node.DOCUMENT_POSITION_PRECEDING);
    },
    focused: () => {
      const at = document.activeElement;
      return at ? `${roleOf(at)} “${nameOf(at)}”` : 'nothing';
    },
    text: () => (document.querySelector('dialog:modal') || document.body).innerText,
    strangers: () => performance.getEntriesByType('resource').map((entry) => entry.name)
      .filter((name) => !name.startsWith('blob:') && !name.startsWith('data:') && new URL(name).origin !== location.origin),
  };
})();
