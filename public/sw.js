// Keeps the whole site for use without a connection. The build puts the list of files and the version in (scripts/build).
//
// A version is fetched whole or not at all, beside the one in use, and takes over when the user agrees; a page that still runs an older one
// finds its own files for as long as it is open. What a hosting team edits without a build, the playbook, is asked for anew while there is a
// connection.
const VERSION = "BUILD-VERSION", FILES = ["BUILD-FILES"];
const OURS = `hundredfold ${new URL(self.registration.scope).pathname} `, CACHE = OURS + VERSION;
const home = new URL("./", self.registration.scope).href;
const edited = new URL("playbook/", home).href;
const PATIENCE = 3000;

self.addEventListener("install", (event) => {
  // Not from the browser's own cache, which may hold files of another version.
  const fresh = (name) => new Request(new URL(name, home), { cache: "reload" });
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES.map(fresh))));
});

self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    await self.clients.claim();
    // Pages of the version before may still be open, so theirs stays until the next one.
    const names = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
    await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
  })());
});

const kept = async (request) => {
  const cache = await caches.open(CACHE);
  const found = await cache.match(request, { ignoreSearch: true });
  if (found) return found;
  for (const name of await caches.keys()) {
    const older = name.startsWith(OURS) && (await (await caches.open(name)).match(request, { ignoreSearch: true }));
    if (older) return older;
  }
};

const asked = async (request) => {
  const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
  if (answer.ok) await (await caches.open(CACHE)).put(request, answer.clone());
  return answer.ok ? answer : Promise.reject(answer);
};

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(home)) return;
  const { origin, pathname } = new URL(request.url);
  const wanted = `${origin}${pathname}`.replace(/index\.html$/, "");
  event.respondWith(
    wanted.startsWith(edited)
      ? asked(request).catch(async () => (await kept(wanted)) || Response.error())
      : kept(wanted).then((found) => found || fetch(request)),
  );
});
