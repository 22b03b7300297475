// Starts the program. An address that names a journey needs both halves of it, so both are fetched at once.
import init from "./hundredfold.js";

const here = (name) => new URL(name, import.meta.url).href;
if (location.hash.length > 2) {
  for (const href of [here("split_workroom.wasm"), "playbook/en.json"]) {
    const link = document.createElement("link");
    Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href });
    document.head.append(link);
  }
}
init();
