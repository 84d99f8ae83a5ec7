// axe finds nothing on any page, in either language and theme, at three widths; and what it cannot
// see: the order of the tab key, and that the focus can be seen.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, it } from "node:test";
import { during, pagesOf, tab } from "./site.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
// Every page, language, theme and width of the one record; of the other, which is long, once each page.
const looks = { "igf-mag": [375, 768, 1440], "un-hrc": [375] };
const abreast = 3; // tabs at once

// All that axe looks for, or only what a theme can change.
async function violations(page, theme, isAll) {
  await page.evaluate((theme) => void (document.documentElement.dataset.theme = theme), theme);
  const found = await page.evaluate(async (isAll) => {
    const only = isAll ? {} : { runOnly: ["color-contrast"] };
    const { violations } = await window.axe.run({ resultTypes: ["violations"], ...only });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((each) => each.html.slice(0, 120)).join(" | ")}`);
  }, isAll);
  return found;
}

for (const [log, widths] of Object.entries(looks))
  describe(`the record ${log}`, () => {
    const on = during(log);

    it("has no violation on any page, language, theme and width", async () => {
      const all = await pagesOf(on.server.address);
      const left = widths.length > 1 ? all : all.filter((path) => path.startsWith("/fr/"));
      const found = [];
      let looked = 0;
      const work = async () => {
        const page = await tab(on.browser);
        for (let path; (path = left.pop()); ) {
          await page.setViewport({ width: widths[0], height: 800 });
          await page.goto(on.server.address + path);
          // Not as an element: the policy of the site would not have it.
          await page.evaluate(axe);
          for (const width of widths) {
            await page.setViewport({ width, height: 800 });
            for (const theme of ["light", "dark"])
              for (const each of await violations(page, theme, theme === "light")) found.push(`${path} ${theme} ${width}: ${each}`);
            ++looked;
          }
        }
        await page.close();
      };
      await Promise.all(Array.from({ length: abreast }, work));
      assert.ok(looked >= (widths.length > 1 ? 16 * widths.length : 8), `${looked} views`);
      assert.deepEqual(found, []);
    });

    it("goes with the tab key from the skip link through menu and answer to the footer", async () => {
      const page = await tab(on.browser, `${on.server.address}/fr/findings`);
      const seen = [];
      for (let steps = 0; steps < 400; ++steps) {
        await page.keyboard.press("Tab");
        const at = await page.evaluate(() => {
          const { activeElement } = document;
          if (activeElement === document.body) return null;
          const { outlineStyle, outlineWidth } = getComputedStyle(activeElement);
          const part = activeElement.closest("header, main, footer")?.nodeName ?? activeElement.className;
          return { part, isSeen: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 };
        });
        if (!at) break;
        assert.ok(at.isSeen, `the focus is not seen: step ${steps}`);
        if (seen[seen.length - 1] !== at.part) seen.push(at.part);
      }
      assert.deepEqual(seen, ["skip", "HEADER", "MAIN", "FOOTER"]);
      await page.close();
    });
  });
