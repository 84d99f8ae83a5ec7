// Who sits, on any day: the slider by key, pointer, finger and typed day; the picture by keys; why,
// beside it. In both engines.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { done, during, place, tab, until } from "./site.mjs";

const range = ".days input[type=range]";
const start = "/en/seats?asOf=2011";

for (const engine of ["chromium", "firefox"])
  describe(`in ${engine}`, () => {
    const on = during("igf-mag", engine);

    const at = async (path, width = 1440) => {
      const page = await tab(on.browser);
      await page.setViewport({ width, height: 900 });
      page.host = new URL(on.server.address).host;
      await page.goto(on.server.address + path);
      await page.evaluate(() => void (window.stays = true));
      return page;
    };
    const stayed = async (page) => {
      assert.ok(await page.evaluate(() => window.stays), "the page was loaded anew");
      await done(page);
    };
    const value = (page) => page.$eval(range, (each) => each.valueAsNumber);
    const said = (page) => page.$eval(range, (each) => each.getAttribute("aria-valuetext"));
    const dayAt = (page, index) => page.$$eval("#days option", (days, index) => days[index].value, index);
    // Where the page leads as the next change, or the one before.
    const leads = (page, rel) => page.$eval(`main a[rel=${rel}]`, (link) => link.getAttribute("href"));
    // That the answer itself is that of the day in the address, not only the address.
    const answered = (page, path) =>
      until(`the answer is that of ${path}`, async () => {
        const fresh = await (await fetch(on.server.address + path)).text();
        const wanted = /<h1[^>]*>(.*?)<\/h1>/s.exec(fresh)[1].replace(/<[^>]*>/g, "").replaceAll("&#39;", "'");
        return (await page.$eval("main h1", (heading) => heading.textContent)) === wanted && (await place(page)) === path;
      });

    it("goes with the arrow keys from change to change, and back with the history", async () => {
      const page = await at(start);
      const first = await value(page);
      assert.ok(await said(page));
      const next = await leads(page, "next");
      await page.focus(range);
      await page.keyboard.press("ArrowRight");
      await answered(page, next);
      assert.equal(await value(page), first + 1);
      assert.equal(await page.evaluate(() => document.activeElement.type), "range");
      assert.equal(await said(page), await page.$$eval("#days option", (days, at) => days[at].dataset.says, first + 1));
      await page.goBack();
      await answered(page, start);
      assert.equal(await value(page), first);
      await page.goForward();
      await answered(page, next);
      await page.reload();
      await answered(page, next);
      assert.equal(await value(page), first + 1);
      await page.evaluate(() => void (window.stays = true));
      // By cycle, and back: the day that a cycle opens on.
      await page.focus(range);
      await page.keyboard.press("PageDown");
      await until("a cycle opens", async () => (await value(page)) < first);
      await answered(page, `/en/seats?asOf=${await dayAt(page, await value(page))}`);
      assert.ok(await page.$$eval("#days option", (days, at) => days[at].hasAttribute("data-cycle"), await value(page)));
      await page.keyboard.press("Home");
      await answered(page, `/en/seats?asOf=${await dayAt(page, 0)}`);
      await page.keyboard.press("End");
      await answered(page, `/en/seats?asOf=${await dayAt(page, Number(await page.$eval(range, (each) => each.max)))}`);
      await stayed(page);
    });

    it("shows the last of many steps, and keeps them as one in the history", async () => {
      const page = await at(start);
      const first = await value(page);
      const entries = await page.evaluate(() => history.length);
      await page.focus(range);
      for (let count = 0; count < 8; ++count) await page.keyboard.press("ArrowLeft");
      await answered(page, `/en/seats?asOf=${await dayAt(page, first - 8)}`);
      assert.ok((await page.evaluate(() => history.length)) <= entries + 3);
      await stayed(page);
    });

    it("is dragged, by mouse and by finger: the way is no history, where it ends is", async () => {
      const page = await at(start, 768);
      const box = await (await page.$(range)).boundingBox();
      const entries = await page.evaluate(() => history.length);
      const y = box.y + box.height / 2;
      await page.mouse.move(box.x + box.width * 0.4, y);
      await page.mouse.down();
      for (const part of [0.5, 0.6, 0.7, 0.8]) await page.mouse.move(box.x + box.width * part, y, { steps: 3 });
      await page.mouse.up();
      await until("it has come to lie", async () => (await place(page)) === `/en/seats?asOf=${await dayAt(page, await value(page))}`);
      await answered(page, await place(page));
      assert.equal(await page.evaluate(() => history.length), entries + 1);
      await page.goBack();
      await answered(page, start);
      if (engine === "chromium") {
        await page.touchscreen.touchStart(box.x + box.width * 0.3, y);
        await page.touchscreen.touchMove(box.x + box.width * 0.2, y);
        await page.touchscreen.touchEnd();
        await until("the finger has moved it", async () => (await place(page)) !== start);
        await answered(page, `/en/seats?asOf=${await dayAt(page, await value(page))}`);
      }
      await stayed(page);
    });

    it("follows a day that is typed", async () => {
      const page = await at("/en/seats");
      await page.type("#moment input[name=asOf]", "2010-06-01");
      await page.keyboard.press("Enter");
      await answered(page, "/en/seats?asOf=2010-06-01");
      assert.ok((await dayAt(page, await value(page))) <= "2010-06-01");
      assert.ok((await dayAt(page, (await value(page)) + 1)) > "2010-06-01");
      await stayed(page);
    });

    it("plays only when asked, and stops at any key", async () => {
      const page = await at(start);
      const first = await value(page);
      const pressed = () => page.$eval("[data-play]", (button) => button.getAttribute("aria-pressed"));
      assert.equal(await pressed(), "false");
      await page.locator("[data-play]").click();
      await until("it has moved", async () => (await value(page)) > first + 1);
      assert.equal(await pressed(), "true");
      await page.keyboard.press("Escape");
      assert.equal(await pressed(), "false");
      await stayed(page);
    });

    it("keeps the focus on the link to the next change, step by step", async () => {
      const page = await at(start);
      for (let count = 0; count < 3; ++count) {
        const next = await leads(page, "next");
        await page.focus("main a[rel=next]");
        await page.keyboard.press("Enter");
        await answered(page, next);
        assert.ok(await page.evaluate(() => document.activeElement.matches("a[rel=next]")));
      }
      await stayed(page);
    });

    // The seat that has the focus: where it leads, and its group.
    const seat = (page) =>
      page.evaluate(() => {
        const { activeElement } = document;
        const group = activeElement.closest("[role=list], [role=group]");
        return { to: activeElement.getAttribute("href"), group: group?.getAttribute("aria-label") };
      });
    const stops = (page) => page.$$eval("figure.picture svg a[tabindex='0']", (all) => all.length);

    it("has one stop of the tab key in the picture, and arrows within it", async () => {
      const page = await at(start);
      assert.equal(await stops(page), 1);
      await page.$eval("figure.picture svg a[tabindex='0']", (link) => link.focus());
      const first = await seat(page);
      await page.keyboard.press("ArrowRight");
      const second = await seat(page);
      assert.notEqual(second.to, first.to);
      await page.keyboard.press("ArrowLeft");
      assert.deepEqual(await seat(page), first);
      await page.keyboard.press("ArrowDown");
      assert.notEqual((await seat(page)).group, first.group);
      await page.keyboard.press("End");
      assert.equal(await stops(page), 1);
      await page.keyboard.press("Tab");
      assert.ok(await page.evaluate(() => !document.activeElement.closest("figure.picture svg")));
      await stayed(page);
    });

    for (const [width, isModal] of [
      [1440, false],
      [375, true],
    ])
      it(`says why beside the picture, ${isModal ? "before all else on a phone" : "as a part of the page where there is room"}`, async () => {
        const page = await at("/fr/seats?asOf=2011", width);
        await page.$eval("figure.picture svg a[href*='/people/']", (link) => link.focus());
        const { to } = await seat(page);
        await page.keyboard.press("Enter");
        const heading = () => page.$eval(".panel h2", (each) => each.textContent);
        await until("the panel has the focus", () => page.evaluate(() => document.activeElement.closest(".panel") !== null));
        assert.equal(await page.$eval(".panel", (panel) => panel.matches(":modal")), isModal);
        assert.ok((await page.$eval(".panel", (panel) => panel.getAttribute("aria-label"))).length > 3);
        assert.ok((await page.$$(".panel .chain > li")).length > 0);
        assert.equal(await page.$$eval("[id]", (all) => all.length - new Set(all.map((each) => each.id)).size), 0);
        assert.equal(await page.$$eval("h1", (all) => all.length), 1);
        if (!isModal) {
          const [panel, picture] = await page.$$eval(".panel, figure.picture", (all) =>
            all.map((each) => ({ name: each.nodeName, left: each.getBoundingClientRect().left })).sort((one, other) => one.name < other.name ? -1 : 1),
          );
          assert.ok(panel.left > picture.left, "it stands beside the picture");
        }
        // What gives the same answer elsewhere is there, and the page that has all of it.
        const commands = await page.$$eval(".panel .elsewhere code", (all) => all.map((each) => each.textContent));
        assert.equal(commands.length, 2);
        assert.match(commands[0], /^mag people --public .*--as-of=/);
        assert.match(commands[1], /^mag why --public .*--as-of=/);
        assert.match(await page.$eval(".panel [data-whole]", (link) => link.getAttribute("href")), /\/people\/p-\d+\?asOf=/);
        const text = await page.$eval(".panel [data-body]", (body) => body.textContent);
        await page.locator(".panel [data-step='1']").click();
        await until("the next seat is shown", async () => (await page.$eval(".panel [data-body]", (body) => body.textContent)) !== text);
        assert.ok(await heading());
        await page.locator(".panel [data-step='-1']").click();
        await until("the first seat is shown", async () => (await page.$eval(".panel [data-body]", (body) => body.textContent)) === text);
        await page.keyboard.press("Escape");
        await until("the focus is where it was", async () => (await seat(page)).to === to);
        assert.equal(await page.$eval(".panel", (panel) => panel.open), false);
        assert.equal(await place(page), "/fr/seats?asOf=2011");
        await stayed(page);
      });

    it("renders a picture that is taken elsewhere by itself, with all its text inside", async () => {
      const page = await at("/fr/seats?asOf=2011");
      const path = await page.$eval("main .elsewhere a[href*='.svg']", (link) => link.getAttribute("href"));
      assert.equal((await page.goto(on.server.address + path)).headers()["content-type"].replace(/;.*/, ""), "image/svg+xml");
      const found = await page.evaluate(() => {
        const { width, height } = document.documentElement.viewBox.baseVal;
        const texts = [...document.querySelectorAll("text")].map((each) => ({ text: each.textContent, box: each.getBBox() }));
        return {
          root: document.documentElement.nodeName,
          count: texts.length,
          outside: texts
            .filter(({ box }) => box.x < -1 || box.y < -1 || box.x + box.width > width + 1 || box.y + box.height > height + 1)
            .map(({ text }) => text),
          refers: [...document.querySelectorAll("[href], image, use, style, script")].map((each) => each.outerHTML.slice(0, 80)),
        };
      });
      assert.equal(found.root, "svg");
      assert.ok(found.count > 10);
      assert.deepEqual(found.outside, []);
      assert.deepEqual(found.refers, []);
      await done(page);
    });
  });
