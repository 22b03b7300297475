// The last resort, without WebAssembly: if the program crashes or does not start, say so and offer all stored work as one file.
(() => {
  const WORDS = {
    en: {
      crash: ["Hundredfold has stopped", "An error stopped the program. Changes of the last seconds may not be saved."],
      start: ["Hundredfold has not started", "A part has not arrived or does not run here. If it still arrives, this page goes away."],
      kept: "Your work is kept in this browser. To be safe, download it, then reload. The file can be restored under “Backups”.",
      reload: "Reload", download: "Download everything",
      done: "Downloaded. Entries in the file: ", none: "This browser’s storage is empty or cannot be read.",
    },
    tr: {
      crash: ["Hundredfold durdu", "Bir hata programı durdurdu. Son saniyelerde yaptıklarınız kaydedilmemiş olabilir."],
      start: ["Hundredfold başlamadı", "Bir bölümü gelmedi ya da burada çalışmıyor. Gelirse bu sayfa kendiliğinden kapanır."],
      kept: "Çalışmanız bu tarayıcıda saklanıyor. Emin olmak için önce indirin, sonra sayfayı yeniden yükleyin. Dosya “Yedekler” altından geri getirilebilir.",
      reload: "Yeniden yükle", download: "Her şeyi indir",
      done: "İndirildi. Dosyadaki kayıt sayısı: ", none: "Bu tarayıcının deposu boş ya da okunamıyor.",
    },
  };
  const root = document.documentElement, hidden = [];
  const started = () => root.hasAttribute("data-started");
  let page, crashed;

  const make = (tag, text, parent) => {
    const made = document.createElement(tag);
    made.textContent = text;
    parent?.append(made);
    return made;
  };

  const journal = () => new Promise((resolve) => {
    setTimeout(resolve, 3000);
    const request = indexedDB.open("hundredfold");
    // So that no empty database is made.
    request.onupgradeneeded = () => request.transaction.abort();
    request.onerror = () => resolve();
    request.onsuccess = () => {
      const found = {}, names = [...request.result.objectStoreNames], reading = request.result.transaction(names);
      for (const name of names) reading.objectStore(name).getAll().onsuccess = ({ target }) => (found[name] = target.result);
      reading.oncomplete = () => resolve(found);
    };
  }).catch(() => {});

  const download = async (words, status) => {
    const local = {}, { journal: entries = [], snapshots: versions = [], "snapshot-texts": texts = [] } = (await journal()) || {};
    try {
      for (const key of Object.keys(localStorage)) if (key.startsWith("hundredfold:")) local[key] = localStorage[key];
    } catch {} // Denied; the journal may still be there.
    const count = Object.keys(local).length + entries.length + versions.length;
    status.textContent = count ? words.done + count : words.none;
    if (!count) return;
    const file = JSON.stringify({ format: "hundredfold-rescue", version: 1, saved: new Date(), local, journal: entries, versions, texts }, null, 1);
    const link = make("a");
    link.href = URL.createObjectURL(new Blob([file], { type: "application/json" }));
    link.download = "hundredfold-rescue.json";
    link.click();
  };

  const show = (what, error) => {
    if (crashed || (page && what == "start")) return;
    const words = WORDS[root.lang.slice(0, 2)] || WORDS.en;
    page = make("main");
    page.className = "wrap rescue";
    const heading = make("h1", words[what][0], page);
    heading.tabIndex = -1;
    make("p", words[what][1], page);
    make("p", words.kept, page);
    const buttons = make("p", "", page), status = make("p", "", page);
    status.setAttribute("role", "status");
    make("button", words.reload, buttons).onclick = () => location.reload();
    buttons.append(" ");
    make("button", words.download, buttons).onclick = () => download(words, status);
    make("small", error, page);
    crashed = what == "crash";
    // An open dialog would keep the buttons out of reach.
    if (crashed) document.body.replaceChildren();
    for (const child of document.body.children) if (!child.hidden) hidden.push(child), (child.hidden = true);
    document.body.append(page);
    heading.focus();
  };

  const failed = (error) => {
    if (error instanceof WebAssembly.RuntimeError) show("crash", error);
    else if (!started()) show("start", error);
  };
  addEventListener("hundredfold:panic", (event) => show("crash", event.detail));
  addEventListener("unhandledrejection", (event) => failed(event.reason));
  // Captured, for a script that does not load tells itself alone.
  addEventListener("error", ({ target, error, message }) => {
    if (target == window) failed(error || message);
    else if (target.tagName == "SCRIPT") failed(target.src);
  }, true);
  setTimeout(() => failed(), 15000);
  new MutationObserver(() => {
    if (crashed || !page) return;
    page.remove();
    page = null;
    for (const child of hidden.splice(0)) child.hidden = false;
  }).observe(root, { attributeFilter: ["data-started"] });
})();
