// The built site as a host of static sites would serve it: gzip, under a sub-path. And the journeys that fill a browser's stores.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const SUB_PATH = "/some/sub-path/";
const KINDS = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".json": "application/json",
  ".svg": "image/svg+xml", ".png": "image/png", ".webmanifest": "application/manifest+json",
};

/** Serves a folder; its address, and how to stop. */
export async function serve(folder) {
  const packed = new Map();
  const read = async (name) => {
    if (!packed.has(name)) {
      const bytes = await readFile(join(folder, name));
      packed.set(name, extname(name) === ".png" ? { bytes } : { bytes: gzipSync(bytes, { level: 9 }), encoding: "gzip" });
    }
    return packed.get(name);
  };
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://here").pathname);
    const name = normalize(path.slice(SUB_PATH.length) || "index.html");
    try {
      if (!path.startsWith(SUB_PATH) || name.startsWith("..")) throw new Error("not here");
      const { bytes, encoding } = await read(name);
      const head = { "content-type": KINDS[extname(name)] ?? "application/octet-stream", "content-length": bytes.length, "cache-control": "max-age=600" };
      response.writeHead(200, encoding ? { ...head, "content-encoding": encoding } : head).end(bytes);
    } catch {
      response.writeHead(404, { "content-type": "text/plain" }).end("not here");
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { address: `http://127.0.0.1:${server.address().port}${SUB_PATH}`, close: () => { server.closeAllConnections(); server.close(); } };
}

const EXAMPLE = new URL("../../public/examples/en/dental.json", import.meta.url);

/** The journey of an example under an id of its own, with at least so many touches in its plan: further ones are copies on the days after. */
async function journey(id, touches) {
  const { format, data } = JSON.parse(await readFile(EXAMPLE, "utf8"));
  const { plan } = data;
  const own = plan.touches.slice();
  for (let at = 0; plan.touches.length < touches; at += 1) {
    const copy = structuredClone(own[at % own.length]);
    if (copy.day < 90) copy.day += 1 + Math.floor(at / own.length);
    plan.touches.push({ ...copy, id: plan.next++, status: undefined });
  }
  // Without notes: with them three hundred of this size are more than local storage holds.
  const text = (key, value) => (key === "note" ? undefined : value);
  return JSON.stringify({ app: "hundredfold", format, revision: 1, data: { ...data, id, name: `Journey ${id}` } }, text);
}

/** The journey with the long plan. */
export const LONG = "bench-long";
/** How many touches that has. */
export const TOUCHES = 200;
/** One of them, by its id. */
export const COPY = 100;

/** Fills both stores of an empty browser with the long plan and further journeys, as the app itself would have written them. */
export async function fill(browser, address, journeys) {
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForSelector("html[data-started]");
  const long = await journey(LONG, TOUCHES);
  await page.evaluate((id, text) => localStorage.setItem(`hundredfold:journey:${id}`, text), LONG, long);
  // The app writes what its library shows of a journey when it first sees it.
  await page.reload();
  await page.waitForFunction((id) => localStorage.getItem(`hundredfold:index:${id}`), {}, LONG);
  const others = Array.from({ length: journeys - 1 }, (_, at) => `bench-${String(at).padStart(3, "0")}`);
  const texts = await Promise.all(others.map(async (id) => [id, await journey(id, 0)]));
  const stored = await page.evaluate(async (texts, long) => {
    const entry = JSON.parse(localStorage.getItem(`hundredfold:index:${long}`));
    const database = await new Promise((done, fail) => {
      const request = indexedDB.open("hundredfold");
      request.onsuccess = () => done(request.result);
      request.onerror = fail;
    });
    const writing = database.transaction(["journal", "heads"], "readwrite");
    const at = new Date().toISOString();
    const put = (id, text) => {
      writing.objectStore("journal").put({ id, revision: 1, text, at });
      writing.objectStore("heads").put({ id, revision: 1 });
    };
    put(long, localStorage.getItem(`hundredfold:journey:${long}`));
    for (const [id, text] of texts) {
      localStorage.setItem(`hundredfold:journey:${id}`, text);
      localStorage.setItem(`hundredfold:index:${id}`, JSON.stringify({ ...entry, id, name: `Journey ${id}`, revision: 1 }));
      put(id, text);
    }
    await new Promise((done, fail) => { writing.oncomplete = done; writing.onabort = fail; });
    database.close();
    return Object.keys(localStorage).filter((key) => key.startsWith("hundredfold:journey:")).length;
  }, texts, LONG);
  if (stored !== journeys) throw new Error(`${stored} of ${journeys} journeys are stored`);
  // Whoever has journeys has been here before: the service worker has the site, however long it took to fill the stores.
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.close();
}
