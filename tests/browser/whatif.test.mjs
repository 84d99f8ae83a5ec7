// What is tried in the page, in both engines: the answer follows the form, the address and the file
// hold all of it, and nothing that the form cannot show is lost.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { done, during, LOGS, mag, open, tab, until } from "./site.mjs";

for (const engine of ["chromium", "firefox"])
  describe(`what if, in ${engine}`, () => {
    const on = during("igf-mag", engine);
    let folder;
    before(async () => {
      folder = mkdtempSync(join(tmpdir(), "mag-what-if-"));
    });
    after(() => {
      rmSync(folder, { recursive: true, force: true });
    });

    const at = async (path) => {
      const page = await tab(on.browser, path.startsWith("http") ? path : on.server.address + path);
      await until("the form can be used", () => page.$eval("[data-save]", (each) => each.checkVisibility()));
      return page;
    };
    const textOf = (page, selector) => page.$eval(selector, (each) => each.textContent.trim());
    const answered = (page) =>
      until("there is an answer", () => page.$eval("#result", (each) => !each.ariaBusy && each.querySelector("h2 + p") !== null));
    const set = (page, name, value) =>
      page.$eval(
        `#suppose [name="${name}"]`,
        (control, to) => {
          control.value = to;
          control.dispatchEvent(new Event("input", { bubbles: true }));
          control.dispatchEvent(new Event("change", { bubbles: true }));
        },
        value,
      );
    const hash = (page) => page.evaluate(() => location.hash);
    // The file that is saved, without a download.
    const saved = async (page) => {
      await page.evaluate(() => {
        delete window.saved;
        const make = URL.createObjectURL;
        URL.createObjectURL = (blob) => {
          URL.createObjectURL = make;
          void blob.text().then((text) => (window.saved = text));
          return make.call(URL, blob);
        };
        addEventListener("click", (event) => event.target.download && event.preventDefault());
        document.querySelector("[data-save]").click();
      });
      return until("the file is made", () => page.evaluate(() => window.saved));
    };
    const openFile = async (page, text) => {
      const path = join(folder, "opened.json");
      writeFileSync(path, text);
      const input = await page.$("#suppose input[type=file][accept*=json]");
      await input.uploadFile(path);
    };

    it("answers what is changed, in a link that gives the same elsewhere, and goes back", async () => {
      const page = await at("/en/what-if?asOf=2018");
      assert.equal(await textOf(page, "#result"), "");
      await set(page, "rotation.share", "1/2");
      await answered(page);
      assert.match(await textOf(page, "#result"), /rotation\.share = 1\/2/);
      assert.match(await textOf(page, "#said"), /^Seats that differ: 0; findings that differ: [1-9]/);
      await page.evaluate(() => scrollTo(0, 0));
      await page.locator("[data-to-result]").click();
      await until("the result is in the window", () =>
        page.$eval("#result", (each) => document.activeElement === each && each.getBoundingClientRect().top < innerHeight / 2),
      );
      assert.ok(await page.$("#result.supposed .banner"));
      await until("the address says it", async () => (await hash(page)).startsWith("#s="));
      assert.doesNotMatch(await hash(page), /rotation/);

      const other = await at(await page.evaluate(() => location.href));
      await answered(other);
      assert.equal(await textOf(other, "#result"), await textOf(page, "#result"));
      assert.equal(await other.$eval('[name="rotation.share"]', (each) => each.value), "1/2");
      await other.reload();
      await answered(other);
      assert.equal(await textOf(other, "#result"), await textOf(page, "#result"));
      await done(other);

      await page.evaluate(() => history.back());
      await until("nothing is supposed", async () => (await textOf(page, "#result")) === "");
      assert.equal(await page.$eval('[name="rotation.share"]', (each) => each.value), "1/3");
      await page.evaluate(() => history.forward());
      await answered(page);
      assert.equal(await page.$eval('[name="rotation.share"]', (each) => each.value), "1/2");
      await done(page);
    });

    it("keeps what is supposed when the day is another", async () => {
      const page = await at("/en/what-if?asOf=2018");
      await set(page, "rotation.share", "1/2");
      await answered(page);
      await page.$eval("main input[name=asOf]", (each) => (each.value = "2010"));
      await page.$eval("main form.asked", (each) => each.requestSubmit());
      await until("the day is another", async () => (await page.evaluate(() => location.search)) === "?asOf=2010");
      await until("the answer is of that day", async () => /2010/.test(await textOf(page, "#result")));
      await until("the address says it", async () => (await hash(page)).startsWith("#s="));
      await done(page);
    });

    it("is where a comparison leads from each side, and shows who sits beside who would", async () => {
      const page = await tab(on.browser, `${on.server.address}/fr/compare?a=2010&b=2018`);
      await page.locator('main a[href="/fr/what-if?asOf=2018"]').click();
      await until("the page is there", () => page.$("#suppose"));
      assert.equal(await page.evaluate(() => location.search), "?asOf=2018");
      await page.type("#suppose [name=withdraw]", "236");
      await page.locator("[data-withdraw]").click();
      await answered(page);
      const named = await page.$$eval("#result .sides > div", (all) =>
        all.map((each) => [each.querySelector("h3").innerText, each.querySelectorAll("svg a[href*='/people/']").length]),
      );
      assert.deepEqual(named.map(([title]) => title), ["Au registre", "Supposé"]);
      assert.equal(named[1][1], named[0][1] - 1);
      await done(page);
    });

    it("supposes from a chain that a decision was not made, and takes that back", async () => {
      const page = await tab(on.browser, `${on.server.address}/fr/people/p-0013?asOf=2011`);
      await page.locator('a[href$="#withdraw=434"]').click();
      await until("the page is there", () => page.$("#suppose"));
      await answered(page);
      assert.equal(await textOf(page, "#withdrawn a"), "434");
      assert.match(await textOf(page, "#result"), /Jeanette Hofmann/);
      assert.match(await textOf(page, "#said"), /^Sièges qui diffèrent/);
      await until("the address says it", async () => (await hash(page)).startsWith("#s="));
      await page.locator("#withdrawn button").click();
      await until("nothing is supposed", async () => (await textOf(page, "#result")) === "");
      assert.equal(await hash(page), "");
      await done(page);
    });

    it("saves what the command reads, and opens what it was given, all of it", async () => {
      const page = await at("/en/what-if?asOf=2011-05-25");
      await set(page, "from", "2009-01-01");
      await set(page, "rotation.share", "1/2");
      await answered(page);
      const first = JSON.parse(await saved(page));
      assert.deepEqual(first.parameters, [{ name: "rotation.share", value: "1/2", from: "2009-01-01" }]);
      assert.equal(first.asOf, "2011-05-25");
      const whole = {
        ...first,
        name: "été",
        withdraw: [434],
        add: [
          {
            effectiveOn: "2010-06-01",
            memberAppointed: { person: "p-0900", cycle: 2010, group: "media", country: "KE", seat: "stakeholder" },
          },
        ],
      };
      const other = await at("/en/what-if");
      await openFile(other, JSON.stringify(whole));
      await answered(other);
      await until("the day is that of the file", async () => (await other.evaluate(() => location.search)) === "?asOf=2011-05-25");
      await answered(other);
      assert.match(await textOf(other, "#result"), /What if: été/);
      assert.match(await textOf(other, "#kept"), /p-0900/);
      assert.equal(await textOf(other, "#withdrawn a"), "434");
      assert.equal(await other.$eval('[name="from"]', (each) => each.value), "2009-01-01");
      const again = await saved(other);
      assert.deepEqual(JSON.parse(again), JSON.parse(JSON.stringify(whole)));
      const path = join(folder, "again.json");
      writeFileSync(path, again);
      const { stdout } = await mag("what-if", path, "--public", "--lang", "en", "--log", join(LOGS, "igf-mag"));
      assert.match(stdout, /What if: été/);
      await done(page);
      await done(other);
    });

    const draft = (limit) =>
      `version = "9"\ntitle = "Été"\nsource = "s"\nclauses = ["V.2"]\n\n[parameters."termLimit.maxConsecutiveTerms"]\nvalue = ${limit}\nclause = "V.2"\n`;

    it("supposes whole terms of reference, as text or from a file, kept with all else", async () => {
      const page = await at("/fr/what-if?asOf=2019");
      const begun = await page.$eval("[name=terms]", (each) => each.value);
      assert.match(begun, /^version = "2018 \(2\)"/);
      await set(page, "rotation.share", "1/2");
      await set(page, "terms", draft(2));
      await until("the terms are supposed", async () => /Et si\s: Été/.test(await textOf(page, "#result")));
      await until("the address says it", async () => (await hash(page)).startsWith("#s="));
      const kept = JSON.parse(await saved(page));
      assert.deepEqual(kept.terms, { toml: draft(2) });
      assert.equal(kept.parameters[0].value, "1/2");

      // The link, and the file, give the same elsewhere.
      const other = await at(await page.evaluate(() => location.href));
      await answered(other);
      assert.equal(await other.$eval("[name=terms]", (each) => each.value), draft(2));
      assert.equal(await textOf(other, "#kept"), "");
      assert.equal(await textOf(other, "#result"), await textOf(page, "#result"));
      await set(other, "termsFrom", "2019-06-01");
      await until("the day is kept", async () => JSON.parse(await saved(other)).terms.from === "2019-06-01");
      const path = join(folder, "terms.json");
      writeFileSync(path, await saved(other));
      const { stdout } = await mag("what-if", path, "--public", "--lang", "fr", "--log", join(LOGS, "igf-mag"));
      assert.match(stdout, /Et si\s: Été/);
      await done(other);

      // A file of terms, and one that is wrong.
      const toml = join(folder, "terms.toml");
      writeFileSync(toml, draft('"x"'));
      await (await page.$("[name=termsFile]")).uploadFile(toml);
      await until("it is refused", () => page.$("#result.refused"));
      assert.match(await textOf(page, "#result"), /\/terms\/toml ligne 7, colonne 9\s: termLimit\.maxConsecutiveTerms/);
      writeFileSync(toml, draft(4));
      await (await page.$("[name=termsFile]")).uploadFile(toml);
      await until("it is supposed", async () => (await page.$("#result.supposed")) && JSON.parse(await saved(page)).terms.toml === draft(4));

      // What one began with is nothing supposed.
      await set(page, "terms", begun);
      await set(page, "rotation.share", "1/3");
      await until("nothing is supposed", async () => (await textOf(page, "#result")) === "");
      assert.equal(await hash(page), "");
      await done(page);
    });

    it("lets groups be ticked, by what they are called, and leaves none only where one is named", async () => {
      const page = await at("/fr/what-if?asOf=2018");
      const box = (group) => page.locator(`#suppose input[name="quota.groups"][value=${group}]`);
      const ticked = () => page.$$eval('#suppose input[name="quota.groups"]:checked', (all) => all.map((each) => each.parentElement.innerText.trim()));
      await box("media").click();
      await answered(page);
      assert.match(await textOf(page, "#result"), /médias/);
      assert.deepEqual(JSON.parse(await saved(page)).parameters, [
        { name: "quota.groups", value: "government privateSector civilSociety technicalCommunity media" },
      ]);
      const other = await at(await page.evaluate(() => location.href));
      await answered(other);
      assert.equal(await other.$$eval('#suppose input[name="quota.groups"]:checked', (all) => all.length), 5);
      await done(other);
      for (const group of ["government", "privateSector", "civilSociety", "technicalCommunity", "media"]) await box(group).click();
      assert.equal(await page.$eval('#suppose input[name="quota.groups"]', (each) => each.validationMessage), "Il faut au moins un groupe.");
      assert.equal(JSON.parse(await saved(page)).parameters[0].value, "media");
      await box("privateSector").click();
      await until("it is supposed", async () => JSON.parse(await saved(page)).parameters[0].value === "privateSector");
      assert.deepEqual(await ticked(), ["secteur privé"]);
      await page.locator("[data-clear]").click();
      await until("nothing is supposed", async () => (await textOf(page, "#result")) === "");
      assert.equal((await ticked()).length, 4);
      await done(page);
    });

    // (A single page of Firefox cannot be denied its scripts from here.)
    // A browser that has seen nothing yet: the first page is where it may leave something out.
    if (engine === "chromium") it("shows without a script the whole form, and nothing that needs one", async () => {
      const browser = await open(engine);
      try {
        const page = await tab(browser);
        page.host = new URL(on.server.address).host;
        await page.setJavaScriptEnabled(false);
        await page.goto(`${on.server.address}/fr/what-if?asOf=2018`);
        const found = await page.evaluate(() => ({
          rows: [...document.querySelectorAll("#suppose tbody tr")].filter((each) => each.getBoundingClientRect().height > 20).length,
          needing: [...document.querySelectorAll("[hidden]")].filter((each) => each.checkVisibility()).map((each) => each.outerHTML),
          files: [...document.querySelectorAll("input[type=file]")].filter((each) => each.checkVisibility()).length,
        }));
        assert.ok(found.rows > 15, `${found.rows} rows`);
        assert.deepEqual(found.needing, []);
        assert.equal(found.files, 0);
      } finally {
        await browser.close();
      }
    });

    if (engine === "chromium") it("answers the form without a script", async () => {
      const page = await tab(on.browser, on.server.address);
      await page.setJavaScriptEnabled(false);
      await page.goto(`${on.server.address}/fr/what-if?asOf=2019`);
      const fill = (values) =>
        page.evaluate((values) => {
          for (const [name, value] of Object.entries(values)) document.querySelector(`#suppose [name="${name}"]`).value = value;
        }, values);
      assert.equal(await page.$eval("[data-save]", (each) => each.checkVisibility()), false);
      await fill({ "rotation.share": "1/2", terms: draft('"x"') });
      await Promise.all([page.waitForNavigation(), page.click("#suppose [data-without-script] button")]);
      assert.match(await textOf(page, "#result.refused"), /ligne 7, colonne 9\s: termLimit/);
      assert.equal(await page.$eval("[name=terms]", (each) => each.value), draft('"x"'));
      await fill({ terms: draft(2), withdraw: "236 234" });
      await Promise.all([page.waitForNavigation(), page.click("#suppose [data-without-script] button")]);
      assert.match(await textOf(page, "#result.supposed"), /Et si\s: Été/);
      assert.equal(await page.evaluate(() => location.pathname + location.search), "/fr/what-if?asOf=2019");
      const link = await page.$eval("a[download]", (each) => each.href);
      const scenario = JSON.parse(decodeURIComponent(link.replace(/^[^,]*,/, "")));
      assert.deepEqual(scenario.withdraw, [236, 234]);
      assert.equal(scenario.terms.toml, draft(2));
      assert.equal(scenario.parameters[0].value, "1/2");
      assert.equal(scenario.asOf, "2019");
      // What a link says behind # is not read then; the page says so, and takes it and a file as text.
      await page.goto(`${on.server.address}/fr/what-if#withdraw=434`);
      assert.ok(await page.$eval("p[data-without-script]", (each) => each.checkVisibility() && each.innerText.includes("#withdraw=")));
      await fill({ scenario: JSON.stringify({ ...scenario, name: "collé", terms: undefined }) });
      await Promise.all([page.waitForNavigation(), page.click("#suppose [data-without-script] button")]);
      assert.match(await textOf(page, "#result.supposed"), /Et si\s: collé/);
      await done(page);
    });

    it("goes on from what was sent before there was a script", async () => {
      const late = await at("/en/what-if?asOf=2019");
      await late.evaluate((toml) => {
        const form = document.querySelector("#suppose");
        form.elements.namedItem("terms").value = toml;
        form.submit();
      }, draft(2));
      await until("the script goes on", async () => (await hash(late)).startsWith("#s="));
      await answered(late);
      assert.match(await textOf(late, "#result"), /What if: Été/);
      assert.equal(await late.$eval("[name=terms]", (each) => each.value), draft(2));
      await done(late);
    });

    it("shows what the server says of a scenario that cannot be", async () => {
      const page = await at("/en/what-if");
      await page.type("#suppose [name=withdraw]", "9999");
      await page.locator("[data-withdraw]").click();
      await until("it is refused", () => page.$("#result.refused"));
      assert.match(await textOf(page, "#result"), /\/withdraw\/0/);
      await openFile(page, "nonsense");
      await until("what is no scenario is refused", async () => /a scenario, one whole JSON object/.test(await textOf(page, "#result")));
      await done(page);
    });
  });
