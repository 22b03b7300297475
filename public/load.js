// Loads the program when the page that is there before it has been painted: on a slow connection it would hold that up. A hidden page is not
// painted.
(() => {
  let begun;
  const add = (tag, fields) => document.head.append(Object.assign(document.createElement(tag), fields));
  const load = () => {
    if (begun) return;
    begun = true;
    add("link", { rel: "preload", as: "fetch", crossOrigin: "", href: "app/hundredfold_bg.wasm" });
    add("script", { type: "module", src: "app/start.js" });
  };
  new PerformanceObserver(load).observe({ type: "paint", buffered: true });
  setTimeout(load, 300);
})();
