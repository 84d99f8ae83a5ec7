// Pages as sheets of A4: what is answered, whole and once, whose record it is and where it stands;
// nothing that leads on, and black on white whatever theme was chosen.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { during, languages, tab } from "./site.mjs";

const folder = mkdtempSync(join(tmpdir(), "mag-print-"));
after(() => rmSync(folder, { recursive: true, force: true }));

// Lines are broken within cells; whoever reads puts the words together.
const together = (text) => text.replace(/\s+/g, "");
const times = (text, part) => text.split(part).length - 1;

async function printed(page) {
  const file = join(folder, "sheet.pdf");
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  const text = execFileSync("pdftotext", ["-raw", file, "-"], { encoding: "utf8", maxBuffer: 1 << 26 });
  const sheets = text.split("\f").slice(0, -1);
  return { file, sheets, all: together(sheets.map((each) => each.replace(/\s*\d+ \/ \d+\s*$/, "")).join("\n")) };
}

// What must be on the sheets, and what must not, as the page has it.
const said = () => {
  const texts = (selector) => [...document.querySelectorAll(selector)].map((each) => each.innerText.trim()).filter(Boolean);
  return {
    whole: document.querySelector("main").innerText,
    head: texts("#answer > h1, #answer > .facts li, #answer > p, main > p:not(.steps, .past, .sheet)"),
    rows: texts("main table tbody tr"),
    headings: texts("main table thead"),
    stands: texts("main > .elsewhere:not(.links) li"),
    not: texts("header nav, header form, main form, main nav, main .links, body > footer, .steps, summary"),
  };
};

// What leads on or is pressed, and is seen on paper all the same.
const seen = (page) =>
  page.$$eval("nav, form, :not(th) > button, input, select, footer, .links, .steps, summary, dialog", (all) =>
    all.filter((each) => each.checkVisibility()).map((each) => each.outerHTML.slice(0, 80)),
  );

const bodies = {
  "igf-mag": {
    name: "Multistakeholder Advisory Group of the Internet Governance Forum",
    // The page, and how many sheets it may take.
    pages: { "next?asOf=2018": 1, "seats?asOf=2011": 2, "people": 7, "cycles": 2, "findings/day?asOf=2019&all=true": 2, "compare?a=2010&b=2011": 4 },
  },
  "un-hrc": { name: "United Nations Human Rights Council", pages: { next: 3, seats: 2, "rules": 2 } },
};

for (const [body, { name, pages }] of Object.entries(bodies))
  describe(`on paper, ${body}`, () => {
    const on = during(body);
    let page;
    before(async () => {
      page = await tab(on.browser, on.server.address);
    });

    for (const language of languages)
      for (const [path, most] of Object.entries(pages))
        it(`has all of /${language}/${path}, and nothing else`, async () => {
          await page.goto(`${on.server.address}/${language}/${path}`);
          const { whole, head, rows, headings, stands, not } = await page.evaluate(said);
          const { file, sheets, all } = await printed(page);
          const info = execFileSync("pdfinfo", [file], { encoding: "utf8" });
          assert.match(info, /Page size: +59[45]\.\d+ x 84[12]\.\d+ pts \(A4\)/);
          assert.ok(sheets.length <= most, `${sheets.length} sheets`);
          assert.ok(sheets.every((each) => together(each).length > 100), "a sheet is empty");
          sheets.forEach((each, i) => assert.ok(each.includes(`${i + 1} / ${sheets.length}`), `no number on sheet ${i + 1}`));

          assert.ok(sheets[0].replace(/\s+/g, " ").includes(name), sheets[0].slice(0, 300));
          assert.ok(head.length > 0 && stands.length > 2);
          for (const each of [...head, ...stands]) assert.ok(all.includes(together(each)), each);
          assert.ok(rows.length > 0 || path === "rules", "no rows");
          // As often as the page says it: once, unless two rows say the same.
          const own = together(whole);
          for (const row of new Set(rows.map(together))) assert.equal(times(all, row), times(own, row), row);
          // On each sheet on which a table goes on, its headings come again.
          for (const heading of new Set(headings.map(together))) assert.ok(times(all, heading) >= times(own, heading), heading);
          assert.ok(not.length > 3);
          for (const each of not) assert.ok(!all.includes(together(each)), each);
          await page.emulateMediaType("print");
          assert.deepEqual(await seen(page), []);
          await page.emulateMediaType(null);
        });

    it("says the headings of a table again where it goes on", async () => {
      await page.goto(`${on.server.address}/fr/people`);
      const heading = together(await page.$eval("main thead", (each) => each.innerText));
      const { sheets } = await printed(page);
      const rows = sheets.filter((each) => /\d{4}-\d\d-\d\d/.test(each) && !/SHA-256/.test(each));
      assert.ok(rows.length > 3);
      for (const each of rows.slice(1)) assert.equal(times(together(each), heading), 1, each.slice(0, 200));
    });

    it("has what is supposed, and says that it is", async () => {
      await page.goto(`${on.server.address}/fr/what-if#withdraw=20`);
      await page.waitForSelector("#result h2 + p");
      const { all } = await printed(page);
      for (const each of await page.$$eval("#result.supposed > :is(.banner, h2, p)", (all) => all.map((each) => each.innerText)))
        assert.ok(all.includes(together(each)), each);
      await page.emulateMediaType("print");
      assert.deepEqual(await seen(page), []);
      await page.emulateMediaType(null);
    });

    it("is black on white in both themes", async () => {
      for (const theme of ["dark", "light"]) {
        await page.goto(`${on.server.address}/fr/next?asOf=2018`);
        await page.select("footer select", theme);
        const { file } = await printed(page);
        const grey = execFileSync("pdftoppm", ["-gray", "-r", "30", "-f", "1", "-l", "1", file], { maxBuffer: 1 << 26 });
        const dots = grey.subarray(grey.indexOf("255\n") + 4);
        const white = dots.reduce((count, each) => count + (each > 250), 0);
        assert.ok(white > 0.7 * dots.length, `${theme}: ${white} of ${dots.length}`);
        assert.ok(dots.some((each) => each < 90), theme);
        const colours = await (async () => {
          await page.emulateMediaType("print");
          return page.$$eval("main :is(h1, p, td, th, li, a, span)", (all) => [...new Set(all.map((each) => getComputedStyle(each).color))]);
        })();
        await page.emulateMediaType(null);
        assert.deepEqual(colours.filter((each) => !["rgb(0, 0, 0)", "rgb(51, 51, 51)"].includes(each)), [], theme);
      }
    });

    it("has a box to tick for whoever goes and each seat to fill, and on no other page", async () => {
      const boxes = async (path) => {
        await page.goto(on.server.address + path);
        await page.emulateMediaType("print");
        const found = await page.$$eval("main :is(td:first-child, li)", (all) =>
          all.filter((each) => parseFloat(getComputedStyle(each, "::before").borderTopWidth) > 0).map((each) => each.innerText),
        );
        await page.emulateMediaType(null);
        return found;
      };
      const own = await boxes("/fr/next?asOf=2018");
      const rows = await page.$$eval("main tbody tr", (all) => all.length);
      const toFill = await page.$$eval("main h2:first-of-type + ul > li:has(a)", (all) => all.length);
      assert.ok(rows > 2);
      assert.equal(own.length, rows + toFill);
      assert.equal((await boxes("/fr/seats?asOf=2018")).length, 0);
    });
  });
