// Starts the program, and the service worker that keeps it for use without a connection.
import init from "./hundredfold.js";

const here = (name) => new URL(name, import.meta.url).href;
// Into the browser's cache.
const rest = () => fetch(here("split_workroom.wasm")).then((answer) => answer.arrayBuffer()).catch(() => {});
// An address that names a journey needs both halves of the program, so the second is fetched at once.
if (location.hash.length > 2) rest();
else addEventListener("hundredfold:rest", rest, { once: true });
window.program.then((program) => init(program && { module_or_path: program }));

// Plain http by a name has no service worker; nor has a file.
const workers = navigator.serviceWorker;
const keep = async () => {
  const kept = await workers.register("sw.js", { updateViaCache: "none" });
  let taken = false;
  const offer = (worker) => {
    if (!workers.controller) return;
    // The program says that a new version is there, and answers when the user wants it.
    dispatchEvent(new Event("hundredfold:update"));
    addEventListener("hundredfold:take-update", () => {
      taken = true;
      // In another tab it may have taken over already.
      if (worker.state === "activated") location.reload();
      else worker.postMessage("take over");
    });
  };
  workers.addEventListener("controllerchange", () => taken && location.reload());
  if (kept.waiting) offer(kept.waiting);
  kept.addEventListener("updatefound", () => {
    const worker = kept.installing;
    worker.addEventListener("statechange", () => worker.state === "installed" && offer(worker));
  });
  // A page that stays open for days hears of a new version too.
  addEventListener("focus", () => kept.update().catch(() => {}));
};
// After the first page, which needs the connection and the processor more.
if (workers) addEventListener("hundredfold:started", () => setTimeout(() => keep().catch(() => {}), 1000), { once: true });
