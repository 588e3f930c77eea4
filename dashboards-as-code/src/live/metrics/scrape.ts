import { parseExposition } from "./exposition.js";
import type { MetricStore } from "./store.js";

/** What is scraped, and the `job` that its series are labelled with. */
export interface Target {
  readonly job: string;
  /** Its `/metrics`. */
  readonly url: string;
}

const TIMEOUT_MS = 3000;

/** Scrapes targets every so often until the signal; a target that does not answer ends its series. */
export async function scrape(
  targets: readonly Target[],
  store: MetricStore,
  everyMs: number,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const began = Date.now();
    await Promise.all(targets.map((target) => scrapeOnce(target, store, began)));
    await pause(Math.max(0, everyMs - (Date.now() - began)), signal);
  }
}

async function scrapeOnce({ job, url }: Target, store: MetricStore, at: number): Promise<void> {
  const labels = { job, instance: new URL(url).host };
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    store.add(labels, response.ok ? parseExposition(await response.text()) : [], at);
  } catch {
    store.add(labels, [], at);
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
