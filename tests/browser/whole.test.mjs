// Every page is whole: without the script, however narrow, enlarged, in forced colours; and small,
// and alone on the network.
import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { copyOf, done, during, pagesOf, serve, tab } from "./site.mjs";

const budget = 64 * 1024; // bytes of a first view, compressed

// Whether something of the page, itself aside, is wider than it.
const overflows = () => {
  const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
  return wide
    ? [...document.querySelectorAll("body *")]
        .filter((each) => each.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .map((each) => `${each.nodeName}.${each.className.baseVal ?? each.className}`)
        .slice(0, 5)
    : [];
};

for (const log of ["igf-mag", "un-hrc", "empty"])
  describe(`the record ${log}`, () => {
    const on = during(log);
    let paths;
    before(async () => {
      paths = await pagesOf(on.server.address);
      assert.ok(paths.length >= (log === "empty" ? 10 : 16), paths.join(" "));
    });

    it("has on every page a heading, a sentence and, without the script, no control that needs it", async () => {
      const page = await tab(on.browser, on.server.address);
      await page.setJavaScriptEnabled(false);
      for (const path of paths) {
        await page.goto(on.server.address + path);
        const found = await page.evaluate(() => ({
          language: document.documentElement.lang,
          headings: document.querySelectorAll("main h1").length,
          text: document.querySelector("main").innerText.trim().split(/\s+/).length,
          buttons: [...document.querySelectorAll("button")].filter((each) => !each.form).length,
          dialogs: document.querySelectorAll("dialog").length,
          dead: [...document.querySelectorAll(":disabled")].filter((each) => !each.matches("fieldset") && each.checkVisibility()).length,
        }));
        assert.equal(found.language, path.slice(1, 3), path);
        assert.equal(found.headings, 1, path);
        assert.ok(found.text >= 4, `${path}: ${found.text} words`);
        assert.equal(found.buttons + found.dialogs + found.dead, 0, path);
      }
      await page.close();
    });

    it("never scrolls sideways as a whole: 320 px, which is also 1280 px enlarged four times", async () => {
      const page = await tab(on.browser, on.server.address);
      await page.setViewport({ width: 320, height: 640 });
      const wide = [];
      for (const path of paths) {
        await page.goto(on.server.address + path);
        const found = await page.evaluate(overflows);
        if (found.length) wide.push(`${path}: ${found}`);
      }
      assert.deepEqual(wide, []);
      await page.close();
    });

    it("has nothing that goes sideways on a tablet held upright: neither tables nor pictures", async () => {
      const page = await tab(on.browser, on.server.address);
      await page.setViewport({ width: 768, height: 1024 });
      const wide = [];
      for (const path of paths) {
        await page.goto(on.server.address + path);
        const found = await page.$$eval("main, .wide, figure", (all) =>
          all
            .filter((each) => each.checkVisibility() && each.scrollWidth > each.clientWidth + 1)
            .map((each) => `${each.className}: ${each.scrollWidth} in ${each.clientWidth}`),
        );
        if (found.length) wide.push(`${path}: ${found}`);
      }
      assert.deepEqual(wide, []);
      await page.close();
    });

    it("loads no more than the budget, from nowhere else, within its own policy", async () => {
      const page = await tab(on.browser, on.server.address);
      const large = [];
      for (const path of paths) {
        const asked = new Set();
        const note = (request) => asked.add(request.url());
        page.on("request", note);
        await page.goto(on.server.address + path);
        page.off("request", note);
        let total = 0;
        for (const url of asked)
          if (!url.includes("/stream") && !url.startsWith("data:"))
            total += gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer()), { level: 6 }).length;
        if (total > budget || total < 5_000) large.push(`${path}: ${total} bytes`);
      }
      assert.deepEqual(large, []);
      await done(page);
    });
  });

describe("the real record", () => {
  const on = during("igf-mag");

  it("is said by letters and lines where colours are forced, and moves nothing where that is asked", async () => {
    const page = await tab(on.browser, `${on.server.address}/en/seats?asOf=2011`);
    const session = await page.createCDPSession();
    await session.send("Emulation.setEmulatedMedia", {
      features: [
        { name: "forced-colors", value: "active" },
        { name: "prefers-reduced-motion", value: "reduce" },
      ],
    });
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll("*")].filter((each) => {
        const { transitionDuration, animationName } = getComputedStyle(each);
        return parseFloat(transitionDuration) > 0 || animationName !== "none";
      }).length,
    );
    assert.equal(moving, 0);
    assert.ok(await page.evaluate(() => matchMedia("(forced-colors: active)").matches));
    await page.close();
  });

  it("says what cannot be read, and does not break, where the log is gone", async () => {
    const copy = copyOf("empty");
    const own = await serve(copy.log);
    const page = await tab(on.browser, `${own.address}/en/cycles`);
    assert.equal((await page.goto(`${own.address}/en/nothing-here`)).status(), 404);
    assert.equal(await page.$$eval("main h1", (all) => all.length), 1);
    await page.close();
    await own.end();
    copy.remove();
  });
});
