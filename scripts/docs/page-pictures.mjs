/**
 * Takes the pictures of the live page for the README, from a stack that has run for some minutes:
 *
 *   npm start &
 *   node scripts/docs/page-pictures.mjs http://127.0.0.1:8080
 */
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const [, , url = "http://127.0.0.1:8080"] = process.argv;
const views = [
  ["market", "/d/mdsp-market?from=now-5m&var-resolution=1s", "dark"],
  ["pipeline", "/d/pipeline", "light"],
];
const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args });
for (const [name, path, colorScheme] of views) {
  const page = await browser.newPage({
    viewport: { width: 1280, height: name === "pipeline" ? 560 : 800 },
    colorScheme,
  });
  await page.goto(`${url}${path}`);
  await page.locator(".rows tbody tr, .flow.moving").first().waitFor({ state: "attached" });
  await page.waitForTimeout(2_000);
  const file = fileURLToPath(new URL(`../../docs/${name}.png`, import.meta.url));
  await page.screenshot({ path: file });
  console.log(file);
}
await browser.close();
