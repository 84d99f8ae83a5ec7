// What the tests share: servers, browsers, and waiting for what must become true.
import assert from "node:assert/strict";
import { execFile, execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, before } from "node:test";
import { promisify } from "node:util";
import puppeteer from "puppeteer-core";

export const { MAG, LOGS } = process.env;
export const patience = 30_000; // ms: nothing here is a matter of speed
export const languages = ["en", "fr"];

// Polls until `attempt` gives something true.
export async function until(what, attempt) {
  const end = Date.now() + patience;
  for (let last; ; ) {
    try {
      const result = await attempt();
      if (result) return result;
      last = result;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`waited in vain until ${what}; last: ${last}`);
    await new Promise((done) => setTimeout(done, 25));
  }
}

// A log of its own that may be written to.
export function copyOf(log) {
  const folder = mkdtempSync(join(tmpdir(), "mag-browser-"));
  cpSync(join(LOGS, log), join(folder, "log"), { recursive: true });
  return { log: join(folder, "log"), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export const mag = (...words) => promisify(execFile)(MAG, words);

// `mag serve` on a log: of LOGS by its name, else by its path. Port 0 takes a free one.
export async function serve(log, { port = 0, more = [] } = {}) {
  const path = log.includes("/") ? log : join(LOGS, log);
  const child = spawn(MAG, ["serve", "--log", path, "--listen", `127.0.0.1:${port}`, "--lang", "en", ...more], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((done) => child.on("exit", done));
  const address = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      const found = /http:\/\/\S+/.exec(line);
      if (found) resolve(found[0].replace(/\/$/, ""));
    });
    void ended.then((status) => reject(new Error(`mag serve ended with ${status}`)));
  });
  const end = async (signal = "SIGTERM") => {
    child.kill(signal);
    await ended;
  };
  return { address, port: Number(new URL(address).port), end };
}

function pathOf(program) {
  try {
    return execFileSync("sh", ["-c", `command -v ${program}`], { encoding: "utf8" }).trim();
  } catch {
    throw new Error(`${program} is missing; ./check installs it`);
  }
}

// chromium or firefox. No name but that of this machine is ever looked up.
export async function open(engine, { preferences = {}, args = [] } = {}) {
  if (engine === "firefox")
    return puppeteer.launch({
      browser: "firefox",
      executablePath: pathOf("firefox-esr"),
      timeout: 2 * patience,
      extraPrefsFirefox: { "network.dns.localDomains": "none.invalid", ...preferences },
    });
  return puppeteer.launch({
    browser: "chrome",
    executablePath: pathOf("chromium"),
    timeout: 2 * patience,
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1", ...args],
  });
}

// A site of a record and a browser, there for as long as the tests around this call.
export function during(log, engine = "chromium") {
  const on = {};
  before(async () => {
    [on.server, on.browser] = await Promise.all([serve(log), open(engine)]);
  });
  after(async () => {
    await on.browser?.close();
    await on.server?.end();
  });
  return on;
}

// A tab that notes what must not happen: mistakes of the script, what the policy of the site
// forbids, and requests to elsewhere.
export async function tab(browser, address) {
  const page = await browser.newPage();
  page.setDefaultTimeout(patience);
  page.wrong = [];
  page.on("pageerror", (error) => {
    if (!/establish a connection|was interrupted/.test(error.message)) page.wrong.push(`error: ${error.message}`);
  });
  page.on("console", (message) => {
    if (/Content.Security.Policy|Trusted ?(Type|HTML|Script)/i.test(message.text())) page.wrong.push(message.text());
  });
  page.on("request", (request) => {
    const { protocol, host } = new URL(request.url());
    if (/^(http|ws)/.test(protocol) && host !== page.host) page.wrong.push(`request to ${request.url()}`);
  });
  page.host = address && new URL(address).host;
  await page.evaluateOnNewDocument(() => {
    addEventListener("securitypolicyviolation", (event) =>
      console.log(`Content-Security-Policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  if (address) await page.goto(address);
  return page;
}

// Closes a tab in which nothing of that happened.
export async function done(page) {
  assert.deepEqual(page.wrong, []);
  await page.close();
}

// What is at the address now, as in "/fr/seats?asOf=2011".
export const place = (page) => page.evaluate(() => location.pathname + location.search);

// Waits until the page shows an address, wherever the answer comes from.
export const arrival = (page, wanted) => until(`the page is at ${wanted}`, async () => (await place(page)) === wanted);

// The pages of the menu, and one of each kind that they lead to.
export async function pagesOf(address) {
  const kinds = new Map();
  const open = languages.map((language) => `${address}/${language}/`);
  for (const start of open) {
    const home = await (await fetch(start)).text();
    const menu = /<nav[^]*?<\/nav>/.exec(home)[0];
    for (const [, path] of menu.matchAll(/href="([^"?#]*)"/g)) kinds.set(kindOf(path), path);
  }
  for (const path of [...kinds.values()])
    for (const [, found] of (await (await fetch(address + path)).text()).matchAll(/<a [^>]*href="(\/(?:en|fr)\/[^"#]*)"/g)) {
      const next = found.replaceAll("&amp;", "&");
      if (!kinds.has(kindOf(next))) kinds.set(kindOf(next), next);
    }
  return [...kinds.values()].filter((path) => !/\.\w+(\?|$)/.test(path));
}

// "/fr/record/434?asOf=2011" is a "/fr/record/*".
function kindOf(path) {
  const [, language, page, more] = path.replace(/\?.*/, "").split("/");
  return `/${language}/${page}${more ? "/*" : ""}`;
}

export function latestIn(folder) {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs)[0];
}
