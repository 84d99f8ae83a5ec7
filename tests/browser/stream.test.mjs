// Open pages follow what is recorded: once each, in however many tabs, whatever happens to the
// server meanwhile.
import assert from "node:assert/strict";
import { cpSync, renameSync } from "node:fs";
import http from "node:http";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { copyOf, done, languages, LOGS, mag, open, place, serve, tab, until } from "./site.mjs";

// What stands in front of a server: it answers 502 while that is gone, and counts streams.
function proxyTo(server) {
  const proxy = { to: server, streams: 0, opened: 0, failed: 0 };
  const listener = http.createServer((request, response) => {
    const isStream = request.url.includes("/api/v1/stream");
    const headers = { ...request.headers, host: `127.0.0.1:${proxy.to.port}` };
    const asked = http.request({ port: proxy.to.port, host: "127.0.0.1", path: request.url, method: request.method, headers });
    asked.on("response", (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      response.flushHeaders();
      answer.pipe(response);
      answer.on("error", () => response.destroy());
      answer.on("aborted", () => response.destroy());
    });
    asked.on("error", () => {
      if (response.headersSent) return response.destroy();
      if (isStream) ++proxy.failed;
      response.writeHead(502, { "content-type": "text/html" });
      response.end("<h1>Bad Gateway</h1>");
    });
    if (isStream) {
      ++proxy.streams;
      ++proxy.opened;
      response.on("close", () => (--proxy.streams, asked.destroy()));
    }
    request.pipe(asked);
  });
  return new Promise((done) =>
    listener.listen(0, "127.0.0.1", () => {
      proxy.address = `http://127.0.0.1:${listener.address().port}`;
      proxy.close = () => (listener.closeAllConnections(), listener.close());
      done(proxy);
    }),
  );
}

for (const engine of ["chromium", "firefox"])
  describe(`in ${engine}`, () => {
    let copy, server, proxy, browser;
    before(async () => {
      copy = copyOf("igf-mag");
      [server, browser] = await Promise.all([serve(copy.log), open(engine)]);
      proxy = await proxyTo(server);
    });
    after(async () => {
      await browser?.close();
      proxy?.close();
      await server?.end();
      copy?.remove();
    });

    let day = 0;
    const record = () =>
      mag("record", "affiliationChanged", "--log", copy.log, "--effectiveOn", `2013-01-${String(++day).padStart(2, "0")}`,
        "--authority", "member", "--basis", "stated", "--source", "a letter", "--person", "p-0020",
        "--affiliation", `Institute ${day}`);
    // A tab that remembers all that it said.
    const listener = async (path) => {
      const page = await tab(browser, proxy.address + path);
      await page.evaluate(() => {
        window.said = [];
        new MutationObserver(() => {
          const text = document.getElementById("news").textContent;
          if (text) window.said.push(text);
        }).observe(document.getElementById("news"), { childList: true, characterData: true, subtree: true });
      });
      return page;
    };
    const said = (page) => page.evaluate(() => window.said);
    const streaming = (count) => until(`${count} streams are open`, () => proxy.streams === count);

    it("says in seven tabs what is recorded, over one stream, and shows it", async () => {
      const pages = [];
      for (let count = 0; count < 7; ++count) pages.push(await listener("/en/record"));
      await streaming(1);
      await record();
      for (const page of pages) await until("the tab says so", async () => (await said(page)).length === 1);
      assert.equal(proxy.opened, 1);
      const rows = await pages[6].$eval("main", (main) => main.textContent);
      assert.match(rows, /Institute|2013/);
      // The tab that has the stream goes; another takes over where it was.
      await pages[0].close();
      await until("another stream is opened", () => proxy.opened >= 2 && proxy.streams === 1);
      await record();
      for (const page of pages.slice(1)) await until("the tab says so", async () => (await said(page)).length === 2);
      for (const page of pages.slice(1)) {
        assert.equal(new Set(await said(page)).size, 2);
        await done(page);
      }
      await streaming(0);
    });

    it("goes on after the server was killed and a proxy answered 502, with nothing lost or said twice", async () => {
      const page = await listener("/fr/seats?asOf=2013-02-01");
      await streaming(1);
      await record();
      await until("the first is said", async () => (await said(page)).length === 1);
      const failed = proxy.failed;
      await server.end("SIGKILL");
      await until("the page has met a 502", () => proxy.failed > failed);
      await record();
      server = await serve(copy.log);
      proxy.to = server;
      await until("what was recorded meanwhile is said", async () => (await said(page)).length === 2);
      await record();
      await until("what is recorded now is said", async () => (await said(page)).length === 3);
      const all = await said(page);
      assert.equal(new Set(all).size, 3, all.join("\n"));
      assert.equal(await place(page), "/fr/seats?asOf=2013-02-01");
      await done(page);
    });

    it("says after some seconds that the server is away, in each tab, and that it is back", async () => {
      const pages = [await listener("/fr/seats"), await listener("/fr/cycles")];
      const connection = (page) => page.$eval("#connection", (each) => each.textContent);
      await streaming(1);
      await server.end("SIGKILL");
      for (const page of pages) {
        await until("the tab says so", async () => /^La connexion au serveur est perdue/.test(await connection(page)));
        assert.ok(await page.$eval("#connection", (each) => each.getBoundingClientRect().bottom <= innerHeight));
      }
      server = await serve(copy.log);
      proxy.to = server;
      await Promise.all(pages.map((page) => until("the tab says it is back", async () => /est rétablie/.test(await connection(page)))));
      for (const page of pages) {
        await until("that is said for a while", async () => (await connection(page)) === "");
        assert.deepEqual(await said(page), []);
        await page.close();
      }
    });

    it("shows nothing of a log in whose place another stands", async () => {
      const own = copyOf("igf-mag");
      const other = await serve(own.log);
      const page = await tab(browser, `${other.address}/en/seats`);
      await until("a stream is open", () => page.evaluate(() => performance.getEntriesByType("resource").length > 0));
      await page.$eval("figure.picture svg a[href*='/people/']", (link) => link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true })));
      await until("somebody is looked at", () => page.$(".panel[open] h2"));
      await page.evaluate(() => (document.getElementById("news").textContent = "New: event 515"));
      renameSync(own.log, `${own.log}.old`);
      cpSync(join(LOGS, "un-hrc"), own.log, { recursive: true });
      await until("the other is shown", () => page.$eval("main", (main) => main.textContent.includes("Human Rights Council")));
      await until("nothing of the first is", () =>
        page.evaluate(() => !/Internet Governance|event 515/.test(document.body.innerText) && !document.querySelector(".panel[open]")),
      );
      await done(page);
      await other.end();
      own.remove();
    });

    it("keeps the focus, what is typed and what is open when the page is renewed", async () => {
      const page = await listener("/en/people/p-0020");
      await page.type("main form input, header input", "unfinished");
      await record();
      await until("it is said", async () => (await said(page)).length === 1);
      assert.equal(await page.evaluate(() => document.activeElement.value), "unfinished");
      await until("it is shown", () => page.$eval("main", (main, day) => main.textContent.includes(`Institute ${day}`), day));
      await page.close();
    });

    it("says it in the language of the page, one stream for each", async () => {
      const pages = await Promise.all(languages.map((language) => listener(`/${language}/cycles`)));
      await streaming(2);
      await record();
      for (const page of pages) await until("it is said", async () => (await said(page)).length === 1);
      const [[english], [french]] = await Promise.all(pages.map(said));
      assert.notEqual(english, french);
      for (const page of pages) await page.close();
    });
  });
