// By keyboard alone, in both engines: what the tab key and Enter lead to, and where the focus is
// when what had it is gone.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { arrival, done, during, place, tab, until } from "./site.mjs";

for (const engine of ["chromium", "firefox"])
  describe(`by keyboard, in ${engine}`, () => {
    const on = during("igf-mag", engine);

    const at = async (path, width = 1440) => {
      const page = await tab(on.browser);
      await page.setViewport({ width, height: 700 });
      page.host = new URL(on.server.address).host;
      await page.goto(on.server.address + path);
      return page;
    };
    const supposing = async (path, width) => {
      const page = await at(path, width);
      await until("the form can be used", () => page.$eval("[data-save]", (each) => each.checkVisibility()));
      return page;
    };
    const focused = (page, selector) => page.evaluate((selector) => document.activeElement.matches(selector), selector);
    const withdrawn = (page) => page.$$eval("#withdrawn a", (all) => all.map((each) => each.textContent));
    const withdraw = async (page, number) => {
      await page.focus("#suppose [name=withdraw]");
      await page.keyboard.type(String(number));
      await page.keyboard.press("Enter");
    };

    it("skips to the answer, past what can be asked", async () => {
      for (const path of ["/fr/seats?asOf=2011", "/en/people", "/en/what-if", "/fr/nothing-here"]) {
        const page = await at(path);
        await page.keyboard.press("Tab");
        assert.ok(await focused(page, ".skip"), path);
        await page.keyboard.press("Enter");
        await until("the focus is there", () => focused(page, "#answer"));
        assert.equal(await page.evaluate(() => document.activeElement.firstElementChild.nodeName), "H1", path);
        await done(page);
      }
    });

    it("has no button of the script that sends a form", async () => {
      for (const path of ["/en/what-if?asOf=2018", "/en/seats?asOf=2011", "/en/findings?asOf=2011"]) {
        const page = await at(path);
        await until("the script is there", () => page.$("footer .theme"));
        const sending = await page.$$eval("button", (all) =>
          all.filter((each) => each.type === "submit" && each.checkVisibility() && !each.closest("form.asked, form.search")).map((each) => each.outerHTML),
        );
        assert.deepEqual(sending, [], path);
        await done(page);
      }
    });

    it("supposes with Enter what is typed, and sorts nothing by it", async () => {
      const page = await supposing("/en/what-if?asOf=2018");
      await page.focus('#suppose [name="rotation.share"]');
      await page.keyboard.down("Control");
      await page.keyboard.press("a");
      await page.keyboard.up("Control");
      await page.keyboard.type("1/2");
      await page.keyboard.press("Enter");
      await until("it is answered", () => page.$eval("#result", (each) => /rotation\.share = 1\/2/.test(each.textContent)));
      assert.ok(await focused(page, '[name="rotation.share"]'));
      assert.equal(await page.$$eval("#suppose [aria-sort]:not([aria-sort=none])", (all) => all.length), 0);
      await withdraw(page, 236);
      assert.deepEqual(await withdrawn(page), ["236"]);
      assert.ok(await focused(page, "[name=withdraw]"));
      assert.equal(await page.$eval("[name=withdraw]", (each) => each.value), "");
      assert.equal(await page.$$eval("#suppose [aria-sort]:not([aria-sort=none])", (all) => all.length), 0);
      await done(page);
    });

    it("goes to the next item when one is taken back, and to their heading after the last", async () => {
      const page = await supposing("/fr/what-if?asOf=2011");
      for (const number of [432, 434]) await withdraw(page, number);
      assert.deepEqual(await withdrawn(page), ["432", "434"]);
      await page.focus("#withdrawn li:first-child button");
      await page.keyboard.press("Enter");
      await until("one is left", async () => (await withdrawn(page)).join() === "434");
      assert.ok(await focused(page, "#withdrawn li button"));
      await page.keyboard.press("Enter");
      await until("none is left", async () => (await withdrawn(page)).length === 0);
      assert.ok(await focused(page, "#suppose legend"));
      await done(page);
    });

    it("shows the field that has the focus above what is said at the foot", async () => {
      const page = await supposing("/en/what-if?asOf=2018", 375);
      await withdraw(page, 236);
      await until("it is said", () => page.$eval("#said", (each) => each.textContent !== ""));
      await page.evaluate(() => scrollTo(0, 0));
      await page.$eval("#suppose tbody input", (each) => each.focus());
      let steps = 0;
      for (; steps < 60; ++steps) {
        await page.keyboard.press("Tab");
        const isLeft = await page.evaluate(() => !document.activeElement.closest("#suppose"));
        if (isLeft) break;
        // A browser may scroll a moment after it has moved the focus.
        await until(`it is seen, step ${steps}`, () =>
          page.evaluate(() => {
            const said = document.querySelector(".saying").getBoundingClientRect();
            const own = document.activeElement.getBoundingClientRect();
            return own.bottom <= said.top + 1 || own.top >= said.bottom;
          }),
        );
      }
      assert.ok(steps > 10, `${steps}`);
      await done(page);
    });

    it("says of the slider which day it is, and then what is on it", async () => {
      const page = await at("/fr/seats?asOf=2010-05-05");
      await until("it is there", () => page.$(".days input[type=range]"));
      const said = await page.$eval(".days input[type=range]", (each) => each.getAttribute("aria-valuetext"));
      assert.match(said, /^5\smai\s2010\s: le cycle 2010 s’ouvre/);
      await done(page);
    });

    it("goes from the heading of what is opened to its buttons and into it; the way back closes it", async () => {
      const path = "/en/seats?asOf=2011";
      const page = await at(path);
      await page.$eval("figure.picture svg a[href*='/people/']", (link) => link.focus());
      await page.keyboard.press("Enter");
      await until("the heading has the focus", () => focused(page, ".panel[open] h2"));
      for (const stop of ["[data-step='-1']", "[data-step='1']", "[data-whole]", "[data-close]", "[data-body] a"]) {
        await page.keyboard.press("Tab");
        assert.ok(await focused(page, `.panel ${stop}`), stop);
      }
      const isOpen = () => page.$eval(".panel", (panel) => panel.open);
      await page.evaluate(() => history.back());
      await until("it is closed", async () => !(await isOpen()));
      assert.equal(await place(page), path);
      assert.ok(await focused(page, "figure.picture svg a"));
      // Closed by its button it leaves nothing to go back through.
      const before = await page.evaluate(() => history.length);
      await page.keyboard.press("Enter");
      await until("it is open", isOpen);
      await page.focus(".panel [data-close]");
      await page.keyboard.press("Enter");
      await until("it is closed", async () => !(await isOpen()));
      await page.$eval('nav a[href="/en/people"]', (link) => link.click());
      await arrival(page, "/en/people");
      assert.equal(await page.evaluate(() => history.length), before);
      await page.evaluate(() => history.back());
      await arrival(page, path);
      await done(page);
    });

    it("keeps the question when its day is another", async () => {
      const page = await at("/en/why-not?person=Hofmann&group=media&country=KE&seat=stakeholder");
      await page.focus(".asked [name=asOf]");
      await page.keyboard.type("2011");
      await page.keyboard.press("Enter");
      const wanted = { person: "Hofmann", group: "media", country: "KE", seat: "stakeholder", asOf: "2011" };
      await until("it is asked", async () => /asOf=2011/.test(await place(page)));
      const asked = new URL(await place(page), on.server.address).searchParams;
      assert.deepEqual(Object.fromEntries(asked), wanted);
      await done(page);
    });
  });
