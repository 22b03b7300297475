// Times the built site in headless Chromium and prints figures; it judges none.
// Usage: node tests/bench/browser.mjs TOOLS SITE PART...    (scripts/bench calls it; TOOLS is the folder npm has installed into, CHROMIUM names the browser)
import { createRequire } from "node:module";
import { cpus, loadavg } from "node:os";
import { pathToFileURL } from "node:url";
import { keyToPaint, limitToPlan, moveToPaint, saving, startUp, whileDragging, whileScrolling } from "./timings.mjs";
import { COPY, LONG, TOUCHES, fill, serve } from "./site.mjs";

const [tools, folder, ...wanted] = process.argv.slice(2);
const installed = (name) => createRequire(pathToFileURL(`${tools}/`)).resolve(name);
const { default: puppeteer } = await import(pathToFileURL(installed("puppeteer-core")));
const { default: lighthouse } = await import(pathToFileURL(installed("lighthouse")));

const SWITCHES = ["--no-sandbox", "--disable-background-networking", "--disable-quic", "--no-first-run", "--disable-dev-shm-usage", "--lang=en-US"];
const launch = () => puppeteer.launch({ browser: "chrome", executablePath: process.env.CHROMIUM, args: SWITCHES, defaultViewport: { width: 1280, height: 900 } });

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const at = (share) => (numbers) => sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))];
const median = at(0.5);
const p95 = at(0.95);
const ms = (number) => `${number.toFixed(number < 10 ? 1 : 0)} ms`;
const load = () => `${cpus().length} processors, load ${loadavg().map((number) => number.toFixed(1)).join(" ")}`;
const say = (what, figure, budget) => console.log(`  ${what.padEnd(58)} ${figure}${budget ? `   (budget ${budget})` : ""}`);
const title = (text) => console.log(`\n${text}   [${load()}]`);

/** Runs something in a browser of its own whose stores hold so many journeys, one of them the long plan. */
async function withJourneys(site, journeys, run) {
  const browser = await launch();
  try {
    if (journeys) await fill(browser, site.address, journeys);
    return await run(browser);
  } finally {
    await browser.close();
  }
}

const RUNS = 3;
const PAGES = [["library", "", "100 100 100 100, LCP 1000 ms"], ["assessment", "#/example/dental/assess/affirm/2", "95 100 100 100, TBT 50 ms"], ["plan", "#/example/dental/plan", "95 100 100 100, TBT 50 ms"]];

async function judgedByLighthouse(site) {
  title(`Lighthouse 12, mobile, medians of ${RUNS}: performance, accessibility, best practices, SEO`);
  for (const [name, place, budget] of PAGES) {
    const results = [];
    for (let run = 0; run < RUNS; run += 1) {
      const browser = await launch();
      const { lhr } = await lighthouse(site.address + place, { port: new URL(browser.wsEndpoint()).port, logLevel: "error" });
      await browser.close();
      results.push(lhr);
      for (const audit of Object.values(lhr.audits)) {
        const counts = Object.values(lhr.categories).some(({ auditRefs }) => auditRefs.some(({ id, weight }) => weight > 0 && id === audit.id));
        if (run === 0 && counts && audit.score !== null && audit.score < 0.9) say(`  ${name} falls short in`, `${audit.title} ${audit.displayValue ?? ""}`);
      }
    }
    const scores = ["performance", "accessibility", "best-practices", "seo"].map((id) => Math.round(100 * median(results.map((result) => result.categories[id].score))));
    const audit = (id) => median(results.map((result) => result.audits[id].numericValue));
    const times = `LCP ${Math.round(audit("largest-contentful-paint"))} ms, TBT ${Math.round(audit("total-blocking-time"))} ms, CLS ${audit("cumulative-layout-shift").toFixed(3)}`;
    say(name, `${scores.join(" ")}, ${times}`, budget);
  }
}

/** One journey against three hundred. Runs alternate, so that whatever else the computer does falls on both. */
async function againstMany(site) {
  const counts = [1, 300];
  const figures = { library: [[], []], plan: [[], []], journal: [[], []], record: [[], []] };
  for (let round = 0; round < 2; round += 1) {
    for (const [which, count] of counts.entries()) {
      await withJourneys(site, count, async (browser) => {
        figures.library[which].push(...await startUp(browser, site.address, "main#content .jcard", 7));
        figures.plan[which].push(...await startUp(browser, `${site.address}#/journey/${LONG}/plan`, ".plan-foot", 7));
        const { journal, record } = await saving(browser, `${site.address}#/journey/${LONG}/setup`, 7);
        figures.journal[which].push(...journal);
        figures.record[which].push(...record);
      });
    }
  }
  title(`300 journeys and a plan of ${TOUCHES} touches against one journey, medians`);
  const names = [["library", "start-up, library shown"], ["plan", "start-up by the address of that plan, all of it shown"], ["journal", "saving one journey, into the journal"], ["record", "saving one journey, into the record"]];
  for (const [id, name] of names) {
    const [one, many] = figures[id].map(median);
    say(name, `${ms(one)} → ${ms(many)}, ratio ${(many / one).toFixed(2)}`, id === "library" || id === "plan" ? "ratio 1.20" : "ratio about 1");
  }
}

async function whileWorking(site) {
  title(`On a processor slowed down four times, plan of ${TOUCHES} touches`);
  await withJourneys(site, 0, async (browser) => {
    const times = await limitToPlan(browser, `${site.address}#/example/dental/limits`, 20);
    say("a limit changes, until what it would do is painted, example", `median ${ms(median(times))}, p95 ${ms(p95(times))}`, "100 ms");
  });
  await withJourneys(site, 1, async (browser) => {
    const here = (rest) => `${site.address}#/journey/${LONG}/plan${rest}`;
    for (const [name, rest] of [["timeline", `?open=${COPY}`], ["list", `?view=list&open=${COPY}`]]) {
      const { own, event, work } = await keyToPaint(browser, here(rest), 60);
      say(`key press to paint, writing a text over the ${name}`, `p95 ${ms(p95(own))}, median ${ms(median(own))}; by Event Timing p95 ${ms(p95(event))}; the page's own work p95 ${ms(p95(work))}`, "p95 50 ms");
    }
    const moved = await moveToPaint(browser, here(""), 30);
    say("key press to paint, moving a touch on the timeline", `p95 ${ms(p95(moved))}, median ${ms(median(moved))}`);
    for (const [name, frames] of [["scrolling the timeline page", await whileScrolling(browser, here(""))], ["scrolling the list", await whileScrolling(browser, here("?view=list"))], ["dragging a touch", await whileDragging(browser, here(""))]]) {
      say(`scripting per frame, ${name}`, `p95 ${ms(p95(frames))}, most ${ms(Math.max(...frames))} in ${frames.length} frames`, "p95 8 ms");
    }
  });
}

const site = await serve(folder);
const parts = { lighthouse: judgedByLighthouse, many: againstMany, work: whileWorking };
try {
  for (const [name, part] of Object.entries(parts)) if (wanted.includes(name)) await part(site);
} finally {
  site.close();
}
