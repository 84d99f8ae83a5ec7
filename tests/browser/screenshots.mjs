// Not a test: what a person should look at. run.sh FOLDER MAG screenshots.mjs puts a picture of each
// page, in French first, at three widths, light and dark, into FOLDER/logs/screenshots.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { LOGS, open, pagesOf, serve, tab } from "./site.mjs";

const { LOG = "igf-mag", AS_OF = "2011" } = process.env;
const folder = join(LOGS, "screenshots");
mkdirSync(folder, { recursive: true });
const server = await serve(LOG);
const browser = await open("chromium");
const page = await tab(browser, server.address);
for (const path of (await pagesOf(server.address)).sort().reverse()) {
  const address = path.includes("?") ? path : `${path}?asOf=${AS_OF}`;
  await page.goto(server.address + (path.includes("record") || path.includes("cycles") ? path : address));
  for (const width of [375, 768, 1440])
    for (const theme of ["light", "dark"]) {
      if (theme === "dark" && width !== 768) continue;
      await page.setViewport({ width, height: 900 });
      await page.evaluate((theme) => void (document.documentElement.dataset.theme = theme), theme);
      const name = `${path.replace(/\?.*/, "").slice(1).replaceAll("/", "-")}-${width}${theme === "dark" ? "-dark" : ""}.png`;
      await page.screenshot({ path: join(folder, name), clip: { x: 0, y: 0, width, height: 1400 } });
    }
}
await browser.close();
await server.end();
