// Loads the program. On the first visit that waits until the page which is there before it has been painted, for on a slow connection it
// would hold that up; a hidden page is not painted. Later the service worker has it all at hand, and there is nothing to wait for.
(() => {
  let begun;
  const add = (tag, fields) => document.head.append(Object.assign(document.createElement(tag), fields));
  const load = () => {
    if (begun) return;
    begun = true;
    // It is compiled while the page still reads what is stored. If that fails, the program's own script tries again and says why.
    window.program = WebAssembly.compileStreaming(fetch("app/hundredfold_bg.wasm")).catch(() => {});
    add("script", { type: "module", src: "app/start.js" });
    add("link", { rel: "manifest", href: "manifest.webmanifest" });
  };
  if (navigator.serviceWorker?.controller) load();
  new PerformanceObserver(load).observe({ type: "paint", buffered: true });
  setTimeout(load, 300);
})();
