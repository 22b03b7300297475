// What a user waits for, timed in a page. Times are milliseconds.

const SLOWED = 4;

/** A page whose processor is slowed down so many times. */
async function slowed(browser, address, times = SLOWED) {
  const page = await browser.newPage();
  await page.emulateCPUThrottling(times);
  await page.goto(address);
  await page.waitForSelector("main#content h1");
  await settled(page);
  return page;
}

/** Waits until nothing has been drawn anew for a while. */
const settled = (page) => page.evaluate(() => new Promise((done) => {
  let timer = setTimeout(done, 700);
  new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(done, 700); }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}));

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** From the beginning of a navigation until the program has started and something is there and painted. */
export async function startUp(browser, address, awaited, runs) {
  const times = [];
  // The first visit fills the browser's caches and is not counted.
  for (let run = 0; run <= runs; run += 1) {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument((awaited) => {
      window.shown = new Promise((done) => {
        const look = () => {
          if (!document.documentElement.hasAttribute("data-started") || !document.querySelector(awaited)) return;
          seen.disconnect();
          requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = () => done(performance.now()); channel.port2.postMessage(0); });
        };
        const seen = new MutationObserver(look);
        seen.observe(document, { subtree: true, childList: true, attributes: true });
      });
    }, awaited);
    await page.goto(address);
    const time = await page.evaluate(() => window.shown);
    if (run > 0) times.push(time);
    await settled(page);
    await page.close();
  }
  return times;
}

/** Changes a journey's name and times its way into the journal, without the time it may wait there, and into the record. */
export async function saving(browser, address, runs) {
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForSelector("main#content input[type=text], main#content input:not([type])");
  await settled(page);
  const journal = [];
  const record = [];
  for (let run = 0; run < runs; run += 1) {
    const times = await page.evaluate(async () => {
      const field = document.querySelector("main#content input[type=text], main#content input:not([type])");
      // The transaction of the journal, from its beginning until it is on disk.
      const written = new Promise((done) => {
        const own = IDBDatabase.prototype.transaction;
        IDBDatabase.prototype.transaction = function (...words) {
          const begun = performance.now();
          const transaction = own.apply(this, words);
          if (words[1] === "readwrite") {
            IDBDatabase.prototype.transaction = own;
            transaction.addEventListener("complete", () => done(performance.now() - begun));
          }
          return transaction;
        };
      });
      field.value += "x";
      field.dispatchEvent(new Event("input", { bubbles: true }));
      const journal = await written;
      await new Promise((done) => setTimeout(done, 50));
      // Leaving the page writes the record at once.
      const begun = performance.now();
      dispatchEvent(new Event("pagehide"));
      return { journal, record: performance.now() - begun };
    });
    journal.push(times.journal);
    record.push(times.record);
    await pause(200);
  }
  await page.close();
  return { journal, record };
}

/** Times from each press of a key until the frame with what it changed is painted: by a task behind that frame, and by the browser's own measure.
 * Gives what tells how long the page's thread has been at work so far, which other programs do not lengthen. */
async function watchKeys(page) {
  const session = await page.createCDPSession();
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.evaluate(() => {
    window.own = [];
    window.event = [];
    addEventListener("keydown", (key) => requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => window.own.push(performance.now() - key.timeStamp);
      channel.port2.postMessage(0);
    }), true);
    new PerformanceObserver((list) => window.event.push(...list.getEntries().filter(({ name }) => name === "keydown").map(({ duration }) => duration)))
      .observe({ type: "event", durationThreshold: 16 });
  });
  return async () => 1000 * (await session.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration").value;
}

/** Writes so many letters into the title of a touch whose editor is open. */
export async function keyToPaint(browser, address, letters) {
  const page = await slowed(browser, address);
  await page.waitForSelector("#touch-title");
  await page.focus("#touch-title");
  const worked = await watchKeys(page);
  const work = [];
  for (let letter = 0; letter < letters; letter += 1) {
    const before = await worked();
    await page.keyboard.press("abcdefghij"[letter % 10]);
    await pause(90);
    work.push(await worked() - before);
  }
  await pause(500);
  const times = await page.evaluate(() => ({ own: window.own, event: window.event }));
  await page.close();
  // What is faster than the browser's own measure tells of counts as its least.
  while (times.event.length < letters) times.event.push(16);
  return { ...times, work };
}

/** Moves a touch on the timeline by keys, to and fro. */
export async function moveToPaint(browser, address, moves) {
  const page = await slowed(browser, address);
  await page.focus(".dots a[tabindex='0']");
  await watchKeys(page);
  await page.keyboard.down("Alt");
  for (let move = 0; move < moves; move += 1) {
    await page.keyboard.press(move % 2 ? "ArrowLeft" : "ArrowRight");
    await pause(600);
  }
  await page.keyboard.up("Alt");
  const times = await page.evaluate(() => window.own.slice(1));
  await page.close();
  return times;
}

/** Changes the minutes of a plan by a key and waits until what that would do is painted. */
export async function limitToPlan(browser, address, changes) {
  const page = await slowed(browser, address);
  await page.waitForSelector(".what-if .what-if-said table");
  // The first field of time or money.
  await page.evaluate(() => { document.querySelector("main input[inputmode=numeric]").focus(); });
  await page.keyboard.press("End");
  const times = [];
  for (let change = 0; change < changes; change += 1) {
    await page.evaluate(() => {
      window.shown = new Promise((done) => {
        let begun = 0;
        addEventListener("keydown", (key) => { begun = key.timeStamp; }, { capture: true, once: true });
        const seen = new MutationObserver(() => {
          if (!begun) return;
          seen.disconnect();
          requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = () => done(performance.now() - begun); channel.port2.postMessage(0); });
        });
        seen.observe(document.querySelector(".what-if .what-if-said"), { subtree: true, childList: true, characterData: true });
      });
    });
    await page.keyboard.press(change % 2 ? "Backspace" : "0");
    times.push(await page.evaluate(() => window.shown));
    await settled(page);
  }
  await page.close();
  return times;
}

/** What counts as scripting in a trace. Calls inside a call are not counted twice. */
const SCRIPTING = new Set(["FunctionCall", "EvaluateScript", "EventDispatch", "TimerFire", "FireAnimationFrame", "FireIdleCallback", "RunMicrotasks", "V8.GCScavenger", "MajorGC", "MinorGC", "v8.callFunction", "IntersectionObserverController::computeIntersections"]);

/** Records what happens and gives the milliseconds of scripting in each frame of the page in which there was any: time of its own thread, which
 * other programs do not lengthen. */
async function traced(page, act) {
  await page.tracing.start({ categories: ["-*", "devtools.timeline", "disabled-by-default-devtools.timeline", "v8.execute", "blink.user_timing", "disabled-by-default-devtools.timeline.frame", "devtools.timeline.frame"] });
  // A mark tells the page's own thread from the browser's others.
  await page.evaluate(() => performance.mark("bench"));
  await act();
  const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
  const main = traceEvents.find((event) => event.name === "bench" && event.cat.includes("blink.user_timing"));
  const own = traceEvents.filter((event) => event.pid === main.pid && event.tid === main.tid).sort((a, b) => a.ts - b.ts);
  const begins = own.filter((event) => event.name === "BeginMainThreadFrame").map((event) => event.ts);
  const frames = new Map();
  let until = 0;
  for (const event of own) {
    if (event.ph !== "X" || !SCRIPTING.has(event.name) || event.ts < until) continue;
    until = event.ts + event.dur;
    const frame = begins.findLastIndex((begin) => begin <= event.ts);
    frames.set(frame, (frames.get(frame) ?? 0) + (event.tdur ?? event.dur) / 1000);
  }
  return [...frames.values()];
}

/** Scrolls the page by the wheel, down and up again. */
export async function whileScrolling(browser, address) {
  const page = await slowed(browser, address);
  await page.mouse.move(500, 500);
  const frames = await traced(page, async () => {
    for (const way of [300, -300]) for (let turn = 0; turn < 40; turn += 1) {
      await page.mouse.wheel({ deltaY: way });
      await pause(25);
    }
    await pause(300);
  });
  await page.close();
  return frames;
}

/** Drags a touch along the timeline, to and fro, and drops it. */
export async function whileDragging(browser, address) {
  const page = await slowed(browser, address);
  await page.evaluate(() => document.querySelectorAll(".dots a")[60].scrollIntoView({ block: "center" }));
  await settled(page);
  const box = await page.evaluate(() => { const { x, y, width, height } = document.querySelectorAll(".dots a")[60].getBoundingClientRect(); return { x: x + width / 2, y: y + height / 2 }; });
  const frames = await traced(page, async () => {
    await page.mouse.move(box.x, box.y);
    await page.mouse.down();
    for (let step = 1; step <= 120; step += 1) {
      await page.mouse.move(box.x + 300 * Math.sin(step / 15), box.y + step % 5);
      await pause(20);
    }
    await page.mouse.move(box.x, box.y);
    await page.mouse.up();
    await pause(500);
  });
  await page.close();
  return frames;
}
