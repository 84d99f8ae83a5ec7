// What axe does not see: text in drawings, what lies over what, and what a width leaves of a table.
import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { during, tab } from "./site.mjs";

const widths = [375, 768, 1440];

// How far the least visible text of the drawings stands out from the ground of the page, and how
// large the smallest is.
const drawn = () => {
  const light = (colour) => {
    const [r, g, b] = /[\d.]+, [\d.]+, [\d.]+/.exec(colour)[0].split(",").map((each) => each / 255);
    const of = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * of(r) + 0.7152 * of(g) + 0.0722 * of(b) + 0.05;
  };
  const ground = light(getComputedStyle(document.body).backgroundColor);
  // A letter on a filled sign has that for its ground.
  const texts = [...document.querySelectorAll(".picture svg text:not(.on)")];
  const contrast = Math.min(
    ...texts.map((each) => {
      const own = light(getComputedStyle(each).fill);
      return Math.max(own, ground) / Math.min(own, ground);
    }),
  );
  const grounds = [...document.querySelectorAll(".picture svg .ground")].map((each) => getComputedStyle(each).fill);
  return { texts: texts.length, contrast, grounds: grounds.filter((each) => each !== "none") };
};

describe("what is looked at", () => {
  const on = during("igf-mag");
  let page;
  before(async () => {
    page = await tab(on.browser, on.server.address);
  });

  async function look(path, width, theme = "light") {
    await page.setViewport({ width, height: 900 });
    await page.goto(on.server.address + path);
    await page.evaluate((theme) => void (document.documentElement.dataset.theme = theme), theme);
  }

  describe("drawings", () => {
    it("can be read on the ground of either theme", async () => {
      for (const path of ["/fr/people", "/fr/seats?asOf=2011"])
        for (const theme of ["light", "dark"]) {
          await look(path, 768, theme);
          const { texts, contrast, grounds } = await page.evaluate(drawn);
          assert.ok(texts > 20, `${path}: ${texts}`);
          // Letters of a group without a name are large, and the colour is not all that they have.
          assert.ok(contrast >= (path.includes("seats") ? 3 : 4.5), `${path} ${theme}: ${contrast}`);
          assert.deepEqual(grounds, [], `${path} ${theme}`);
        }
    });

    it("keep the size of their names where the page is narrow", async () => {
      for (const width of widths) {
        await look("/fr/people", width);
        const heights = await page.$$eval(".people svg text", (all) =>
          all.filter((each) => each.checkVisibility()).map((each) => each.getBoundingClientRect().height),
        );
        assert.ok(Math.min(...heights) >= 11, `${width}: ${Math.min(...heights)}`);
      }
    });

    it("stand beside a table at 768 px", async () => {
      await look("/fr/seats?asOf=2011", 768);
      const [picture, table] = await page.evaluate(() =>
        [".picture.seats", ".picture.seats ~ .wide"].map((each) => document.querySelector(each).getBoundingClientRect().toJSON()),
      );
      assert.ok(table.top < picture.bottom && table.left < 768 - 250, JSON.stringify({ picture, table }));
    });
  });

  describe("what would be", () => {
    it("has no word over another, however narrow", async () => {
      for (const width of [320, ...widths]) {
        await look("/fr/what-if?asOf=2024", width);
        assert.ok(await page.$eval("#suppose .wide", (each) => each.scrollWidth <= each.clientWidth), `${width}`);
        const over = await page.evaluate(() => {
          const found = [];
          for (const row of document.querySelectorAll("#suppose tbody tr")) {
            const parts = [...row.querySelectorAll("a, td, input, select")].filter((each) => !each.closest("td") || each.matches("td"));
            const boxes = parts.map((each) => each.getBoundingClientRect());
            boxes.forEach((one, i) =>
              boxes.slice(i + 1).forEach((other) => {
                const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
                const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
                if (wide > 1 && high > 1) found.push(row.innerText);
              }),
            );
          }
          return found;
        });
        assert.deepEqual(over, [], `${width}`);
      }
    });
  });

  describe("a phone", () => {
    it("shows every table whole, each cell with what it is called", async () => {
      const paths = ["cycles", "seats?asOf=2011", "seats/by-event?asOf=2011", "next?asOf=2018", "rules", "rules/IV.4", "findings", "record/forums", "record/meetings", "compare?a=2010&b=2011", "sources/57"];
      for (const width of [375, 320])
        for (const path of paths) {
          await look(`/fr/${path}`, width);
          const { wide, cut, unnamed } = await page.evaluate(() => ({
            wide: document.documentElement.scrollWidth > innerWidth,
            cut: [...document.querySelectorAll("main .wide")].filter((each) => each.scrollWidth > each.clientWidth).length,
            unnamed: [...document.querySelectorAll("main .cards tbody tr")].filter((row) => [...row.cells].slice(2).some((cell) => !cell.dataset.label)).length,
          }));
          assert.deepEqual({ wide, cut, unnamed }, { wide: false, cut: 0, unnamed: 0 }, `${path} ${width}`);
        }
    });

    it("sorts what it shows row by row, and what goes on with a row stays below it", async () => {
      await look("/fr/people", 375);
      const names = () => page.$$eval("main tbody tr", (rows) => rows.map((row) => row.cells[0].textContent));
      const original = await names();
      const [button] = await page.$$("main .cards thead button");
      const box = await button.boundingBox();
      assert.ok(box.height >= 24 && box.width >= 24, JSON.stringify(box));
      await button.click();
      const sorted = await names();
      assert.notDeepEqual(sorted, original);
      const together = (all) => all.map((name, i) => [name, all.slice(i + 1).findIndex(Boolean)]).filter(([name, more]) => name && more > 0).sort();
      assert.ok(together(original).length > 3);
      assert.deepEqual(together(sorted).map(([name]) => name), together(original).map(([name]) => name));
    });

    it("shows the answer on its first screen, and of what tells nothing is cut", async () => {
      for (const width of [375, 320])
        for (const path of ["/fr/seats?asOf=2011", "/fr/people", "/fr/findings/day?asOf=2011", "/fr/record", "/fr/next?asOf=2018"]) {
          await look(path, width);
          const { first, cut } = await page.evaluate(() => ({
            first: document.querySelector("#answer > p, #answer > h1").getBoundingClientRect().bottom,
            cut: [...document.querySelectorAll("main .wide")].filter((each) => each.scrollWidth > each.clientWidth).length,
          }));
          assert.ok(first < 667, `${path} ${width}: ${first}`);
          assert.equal(cut, 0, `${path} ${width}`);
        }
    });

    it("shows each name above its ribbon, both within its width", async () => {
      for (const path of ["/fr/people", "/fr/people/p-0013"]) {
        await look(path, 375);
        const apart = await page.$$eval(".people svg", (all) => {
          const seen = all.filter((each) => each.checkVisibility());
          return seen.map((svg) => [
            svg.getBoundingClientRect().right <= 375,
            ...[...svg.querySelectorAll("a")].map((each) => {
              const name = each.querySelector("text").getBoundingClientRect();
              return [...each.querySelectorAll("rect, circle")].every((bar) => {
                const { top, left, right } = bar.getBoundingClientRect();
                return top >= name.bottom - 4 && top < name.bottom + 12 && left >= 0 && right <= 375;
              });
            }),
          ]);
        });
        assert.equal(apart.length, 1, path);
        assert.ok(apart[0].length > 1 && apart[0].every(Boolean), path);
      }
    });

    it("has drawings whose words are read and whose seats are met by a finger, the slider beside them", async () => {
      for (const width of [375, 320]) {
        await look("/fr/seats?asOf=2011", width);
        const found = await page.evaluate(() => {
          const scale = document.querySelector(".picture svg").getScreenCTM().a;
          // With its line, which the box is without.
          const across = (each) => each.getBoundingClientRect().width + Number(each.getAttribute("stroke-width")) * scale;
          return {
            text: Math.min(...[...document.querySelectorAll(".picture svg text")].map((each) => each.getAttribute("font-size") * scale)),
            seat: Math.min(...[...document.querySelectorAll(".picture svg a .disc")].map(across)),
            apart: document.querySelector(".picture svg .key").getBoundingClientRect().top - document.querySelector(".days").getBoundingClientRect().top,
          };
        });
        assert.ok(found.text >= 9.99 && found.seat >= 24 && found.apart < 667, `${width}: ${JSON.stringify(found)}`);
      }
    });

    it("shows the cycle and the page that are chosen, in rows that go sideways", async () => {
      for (const path of ["/fr/seats?asOf=2024", "/fr/what-if"]) {
        await look(path, 375);
        const outside = await page.$$eval("nav [aria-current]", (all) =>
          all.filter((each) => each.getBoundingClientRect().left < 0 || each.getBoundingClientRect().right > 375).map((each) => each.textContent),
        );
        assert.deepEqual(outside, [], path);
      }
    });

    it("is shown that there is more of a table at its side", async () => {
      await look("/fr/findings", 375);
      const attachment = await page.$eval(".wide", (each) => getComputedStyle(each).backgroundAttachment);
      assert.match(attachment, /local, local, scroll, scroll/);
    });

    it("has filters that are menus, and the page follows them", async () => {
      await look("/fr/people", 375);
      await page.select("[name=group]", "civilSociety");
      await page.click(".asked button");
      await page.waitForFunction(() => location.search.includes("group=civilSociety"));
      await page.waitForFunction(() => document.querySelectorAll(".people.narrow svg a").length < 60);
      assert.equal(await page.$eval("[name=group]", (each) => each.value), "civilSociety");
    });
  });
});
