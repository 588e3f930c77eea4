/** The live page in a real browser, over a pipeline that runs. */
import { existsSync, mkdirSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from "vitest";
import { waitUntil } from "../../scripts/local/index.js";
import { KEYSPACE, Pipeline } from "./pipeline.js";
import { Servers } from "./stack.js";

const CHROMIUM = "/usr/bin/chromium";
const MINUTE_MS = 60_000;
/** Nothing is asked of the internet, which a test has not. */
const FLAGS = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
];
/** Where pictures of the page go, for people to look at; nowhere when it is not set. */
const pictures = process.env["MDSP_SCREENSHOTS"];

let servers: Servers;
let pipeline: Pipeline;
let browser: Browser;
let page: Page;
let failed = false;
/** What the browser complained about. */
const complaints: string[] = [];

beforeAll(async () => {
  if (!existsSync(CHROMIUM)) throw new Error("Chromium is not here: apt-get install chromium");
  servers = await Servers.start();
  pipeline = await Pipeline.start(servers, "page", { speed: 4, shifted: true });
  await pipeline.restart("page");
  browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: "dark" });
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  expect(await waitUntil(async () => (await finalBars("BTC/USDT")).length > 10, { timeoutMs: 8 * MINUTE_MS })).toBe(
    true,
  );
});

afterAll(async () => {
  await browser?.close();
  await pipeline?.stop();
  await servers?.stop({ keepFolder: failed });
  if (failed) console.error(`The servers' logs are in ${servers.folder}.`);
});

function noteFailure(): void {
  onTestFailed(() => {
    failed = true;
  });
}

async function picture(name: string): Promise<void> {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}

type Bar = Readonly<
  Record<"time" | "open" | "high" | "low" | "close", number> & Record<"volume" | "vwap", number | null>
>;

/** The bars of a second that no row will change any more, by Cassandra itself. */
async function finalBars(symbol: string): Promise<readonly Bar[]> {
  const query = `SELECT * FROM ${KEYSPACE}.bars WHERE symbol = ? AND resolution = '1s' AND bucket = toDate(now())`;
  const { rows } = await pipeline.cassandra.execute(query, [symbol], { prepare: true }).catch(() => ({ rows: [] }));
  return rows
    .filter((row) => row["final"] === true)
    .map((row) => ({
      time: row["window_start"].getTime(),
      ...{ open: row["open"], high: row["high"], low: row["low"], close: row["close"] },
      ...{ volume: row["volume"], vwap: row["vwap"] },
    }));
}

const panel = (title: string) => page.getByRole("region", { name: title, exact: true });

/** The rows of a panel's table, by the names of its columns; times and numbers as the page was given them. */
async function rowsOf(title: string): Promise<readonly Readonly<Record<string, number | null>>[]> {
  return await panel(title)
    .locator(".rows table")
    .evaluate((table) => {
      const names = [...table.querySelectorAll("th")].map((each) => each.textContent ?? "");
      return [...table.querySelectorAll("tbody tr")].map((row) =>
        Object.fromEntries(
          [...row.querySelectorAll("td")].map((cell, index) => {
            const time = cell.querySelector("time")?.dateTime;
            const number = cell.querySelector("data")?.value;
            const value = time === undefined ? (number === undefined ? null : Number(number)) : Date.parse(time);
            return [names[index] ?? "", value];
          }),
        ),
      );
    });
}

/** Opens a view and waits for its panels; how long that took is printed. */
async function open(path: string): Promise<void> {
  const began = performance.now();
  await page.goto(`${pipeline.pageUrl}${path}`);
  await page.locator(".panel[aria-busy=false]").first().waitFor();
  await page.waitForFunction(() => document.querySelectorAll(".panel[aria-busy=true]").length === 0);
  console.log(`${path}: drawn after ${Math.round(performance.now() - began)} ms`);
}

describe("Market", () => {
  test("its candles equal the rows in Cassandra", async () => {
    noteFailure();
    await open("/d/mdsp-market?from=now-5m&refresh=1s&var-resolution=1s");
    await page.getByRole("heading", { name: "Price BTC/USDT" }).waitFor();
    const bars = (await finalBars("BTC/USDT")).slice(0, 40);
    const isShown = async () => {
      const shown = new Map((await rowsOf("Price BTC/USDT")).map((row) => [row["Time"], row]));
      return bars.every(({ time }) => shown.has(time));
    };
    expect(await waitUntil(isShown, { timeoutMs: MINUTE_MS })).toBe(true);
    const shown = new Map((await rowsOf("Price BTC/USDT")).map(({ Time, ...row }) => [Time, row]));
    for (const { time, ...bar } of bars) expect(shown.get(time)).toEqual(bar);
    await picture("market-dark");
  });

  test("a new bar appears by itself", async () => {
    noteFailure();
    const newest = async () => (await rowsOf("Price BTC/USDT"))[0]?.["Time"] ?? 0;
    const before = await newest();
    expect(await waitUntil(async () => (await newest()) > before, { timeoutMs: MINUTE_MS })).toBe(true);
  });

  test("variables choose what is drawn, stand in the address, and each symbol has a chart of its own", async () => {
    noteFailure();
    const began = performance.now();
    await page.getByRole("checkbox", { name: "ETH/USDT" }).check();
    await page.getByRole("heading", { name: "Price ETH/USDT" }).waitFor();
    await panel("Price ETH/USDT").locator(".rows tbody tr").first().waitFor({ state: "attached" });
    console.log(`another symbol: drawn after ${Math.round(performance.now() - began)} ms`);
    expect(await panel("Price BTC/USDT").count()).toBe(1);
    expect(new URL(page.url()).searchParams.getAll("var-symbol")).toEqual(["BTC/USDT", "ETH/USDT"]);
    const [shown] = await rowsOf("Price ETH/USDT");
    const stored = await finalBars("ETH/USDT");
    const [lowest, highest] = [Math.min(...stored.map(({ low }) => low)), Math.max(...stored.map(({ high }) => high))];
    expect(shown?.["close"]).toBeGreaterThan(lowest * 0.9);
    expect(shown?.["close"]).toBeLessThan(highest * 1.1);
    await page.reload();
    await page.getByRole("heading", { name: "Price ETH/USDT" }).waitFor();
    await page.getByRole("combobox", { name: "Bars" }).selectOption("15s");
    await page.waitForFunction(() => new URL(location.href).searchParams.get("var-resolution") === "15s");
  });

  test("is light or dark, by a key as well, and shows data as a table", async () => {
    noteFailure();
    await open("/d/mdsp-market?from=now-15m");
    const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const dark = await background();
    await page.keyboard.press("t");
    await expect.poll(background).not.toBe(dark);
    await picture("market-light");
    const averages = panel("Averages of 15 seconds");
    await averages.getByRole("button", { name: "Table" }).click();
    await averages.locator(".rows tbody tr").first().waitFor();
    await averages.getByRole("button", { name: "Chart" }).click();
    await page.keyboard.press("t");
  });
});

describe("the other dashboards", () => {
  test("Pipeline has figures of every query, and no panel with an error", async () => {
    noteFailure();
    await open("/d/mdsp-pipeline?from=now-5m");
    const hasLines = async () => (await rowsOf("Consumer lag").catch(() => []))[0]?.["bars"] !== undefined;
    expect(await waitUntil(hasLines, { timeoutMs: MINUTE_MS })).toBe(true);
    expect(await page.getByRole("alert").allTextContents()).toEqual([]);
    const latency = (await rowsOf("Cassandra write latency"))[0] ?? {};
    expect(Object.keys(latency)).toContain("bars 0.99");
    await picture("pipeline");
  });

  test("Tick has every trade of its symbol", async () => {
    noteFailure();
    await open("/d/mdsp-tick?from=now-5m");
    expect((await rowsOf("Newest trades")).length).toBeGreaterThan(10);
    expect(await page.getByRole("alert").allTextContents()).toEqual([]);
    await picture("tick");
  });
});

describe("the picture", () => {
  test("shows the flows with their rates", async () => {
    noteFailure();
    await page.goto(`${pipeline.pageUrl}/d/pipeline`);
    const flow = page.getByRole("row", { name: /^trades bars .*\/s/ });
    await flow.waitFor({ state: "attached", timeout: MINUTE_MS });
    expect(await page.locator(".part.failed").count()).toBe(0);
    await picture("picture");
  });

  test("a part that fails is red, and says why", async () => {
    noteFailure();
    expect(complaints.join("\n")).toBe("");
    await pipeline.kill("runner");
    await page.locator(".part.failed").first().waitFor({ timeout: MINUTE_MS });
    expect(await page.getByRole("alert").textContent()).toMatch(/runner.*does not answer/);
    await picture("picture-failed");
    await pipeline.restart("runner");
    await page
      .locator(".part.query.good")
      .first()
      .waitFor({ timeout: 3 * MINUTE_MS });
  });
});

describe("its server", () => {
  const ask = async (path: string, init?: RequestInit) => (await fetch(`${pipeline.pageUrl}${path}`, init)).status;
  const panelPath = "/api/dashboards/mdsp-market/panels/1?from=1&to=2";

  test("is only read, and takes nothing that the dashboard does not offer", async () => {
    noteFailure();
    expect(await ask(panelPath)).toBe(200);
    expect(await ask(panelPath, { method: "POST" })).toBe(405);
    expect(await ask(`${panelPath}&var-symbol=${encodeURIComponent("x') OR 1=1 --")}`)).toBe(400);
    expect(await ask(`${panelPath}&var-query=SELECT`)).toBe(400);
    expect(await ask("/api/dashboards/mdsp-market/panels/1?from=x&to=2")).toBe(400);
    expect(await ask("/api/dashboards/mdsp-market/panels/99?from=1&to=2")).toBe(404);
    expect(await ask("/api/dashboards/other")).toBe(404);
    expect(await ask("/..%2f..%2fpackage.json")).toBe(200);
    expect(await (await fetch(`${pipeline.pageUrl}/..%2f..%2fpackage.json`)).text()).toContain('<div id="root">');
  });

  test("answers no other origin that has its name lead here", async () => {
    noteFailure();
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = request(`${pipeline.pageUrl}/api/dashboards`, { headers: { host: "evil.example" } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.on("error", reject).end();
    });
    expect(status).toBe(403);
  });
});
