// What the script makes lively, in both engines.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { arrival, done, during, place, tab, until } from "./site.mjs";

for (const engine of ["chromium", "firefox"])
  describe(`in ${engine}`, () => {
    const on = during("igf-mag", engine);

    // A tab, which no page has left since as long as `window.stays` is true.
    const at = async (path) => {
      const page = await tab(on.browser, on.server.address + path);
      await page.evaluate(() => void (window.stays = true));
      return page;
    };
    const stays = (page) => page.evaluate(() => window.stays === true);
    const click = (page, selector) => page.locator(selector).click();

    it("follows links without leaving the page, and goes back and forward", async () => {
      const page = await at("/en/cycles");
      const title = await page.title();
      await page.evaluate(() => scrollTo(0, 120));
      const top = await page.evaluate(() => Math.round(scrollY));
      // Not by the pointer, which would scroll to the link first.
      await page.$eval('nav a[href="/en/findings"]', (link) => link.click());
      await arrival(page, "/en/findings");
      await until("the heading has the focus", () => page.evaluate(() => document.activeElement.matches("main h1")));
      assert.notEqual(await page.title(), title);
      assert.equal(await page.$eval("nav [aria-current]", (link) => link.getAttribute("href")), "/en/findings");
      assert.equal(await page.evaluate(() => scrollY), 0);
      await page.goBack();
      await until("the first page is back", async () => (await page.title()) === title);
      await until("it is where it was", async () => (await page.evaluate(() => Math.round(scrollY))) === top);
      await page.goForward();
      await until("the second page is back", async () => (await page.title()) !== title);
      assert.equal(await place(page), "/en/findings");
      assert.ok(await stays(page));
      await page.reload();
      assert.equal(await place(page), "/en/findings");
      assert.ok(!(await stays(page)));
      await done(page);
    });

    it("says what is cited, embedded or pasted elsewhere with the whole address, also after a visit", async () => {
      const page = await at("/en/people");
      const complete = async () => {
        const pinned = await page.$eval("a[rel=bookmark]", (each) => each.textContent);
        assert.ok(pinned.startsWith(`${on.server.address}/en/`), pinned);
        assert.ok((await page.$eval(".citation", (each) => each.textContent)).includes(` ${pinned} (SHA-256 `));
        return page.$$eval(".cite code", (all) => all.map((each) => each.textContent));
      };
      await complete();
      await page.$eval('nav a[href="/en/seats"]', (link) => link.click());
      await arrival(page, "/en/seats");
      await until("the answer is there", async () => (await page.$$(".picture.seats")).length > 0);
      const codes = await complete();
      assert.ok(codes.some((each) => each.startsWith(`<iframe src="${on.server.address}/embed/en/seats`)), codes.join());
      await done(page);
    });

    it("sends forms, leaves out what is empty, and keeps what is typed", async () => {
      const page = await at("/en/compare");
      await page.type("main input[name=a]", "2010");
      await page.type("main input[name=b]", "2011");
      await page.keyboard.press("Enter");
      await arrival(page, "/en/compare?a=2010&b=2011");
      await until("the answer is there", () => page.$eval("main", (main) => main.textContent.includes("2011")));
      assert.equal(await page.$eval("main input[name=b]", (field) => field.value), "2011");
      assert.ok(await stays(page));
      await done(page);
    });

    it("shows what went wrong with a question as the server says it", async () => {
      const page = await at("/fr/cycles");
      await page.type("header input[name=q]", "xyzzy");
      await page.keyboard.press("Enter");
      await arrival(page, "/fr/search?q=xyzzy");
      await until("the problem is shown", () => page.$eval("main", (main) => main.textContent.includes("xyzzy")));
      await done(page);
    });

    it("loads the page as ever when the server is of another program, or what comes is no page", async () => {
      const page = await at("/en/cycles");
      await page.evaluate(() => {
        document.querySelector("main a[href]").setAttribute("href", "/en/../openapi.json");
      });
      await click(page, "main a[href]");
      await arrival(page, "/openapi.json");
      assert.ok(!(await stays(page)));
      await done(page);
    });

    it("keeps day and question when the language is switched", async () => {
      const page = await at("/en/seats?asOf=2011");
      await click(page, "header a[hreflang=fr]");
      await arrival(page, "/fr/seats?asOf=2011");
      await until("it is in French", () => page.$eval("html", (html) => html.lang === "fr"));
      await done(page);
    });

    it("is dark or light as chosen, from the first moment on, and as the system again", async () => {
      const page = await at("/en/cycles");
      const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const themes = {};
      for (const theme of ["dark", "light"]) {
        await page.select("footer select", theme);
        themes[theme] = await ground();
        await page.reload({ waitUntil: "domcontentloaded" });
        assert.equal(await page.$eval("html", (html) => html.dataset.theme), theme);
        assert.equal(await page.$eval("footer select", (choice) => choice.value), theme);
      }
      assert.notEqual(themes.dark, themes.light);
      assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), ["theme"]);
      await page.select("footer select", "");
      assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
      await done(page);
    });

    it("sorts a table by a heading, backwards, and as it was", async () => {
      const page = await at("/en/findings?asOf=2011");
      const column = () =>
        page.$$eval("main table:first-of-type tbody tr", (rows) => rows.map((row) => row.cells[0].textContent));
      const original = await column();
      const heading = "main th[aria-sort]:first-child button";
      const sorts = () => page.$eval("main th", (cell) => cell.getAttribute("aria-sort"));
      const orders = [];
      for (const order of ["ascending", "descending", "none"]) {
        await page.focus(heading);
        await page.keyboard.press("Enter");
        assert.equal(await sorts(), order);
        orders.push(await column());
      }
      assert.deepEqual(orders[2], original);
      assert.notDeepEqual(orders[0], orders[1]);
      assert.deepEqual([...orders[0]].sort(), [...original].sort());
      await done(page);
    });
  });
