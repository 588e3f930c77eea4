import { sleep } from "../processes/wait.js";
import { asTickLooks, type BarLook, type Delays, type Look, summary, tickDelays, windowDelays } from "./delays.js";
import type { Probes } from "./probes.js";

const PERIOD_MS = 100;
/** Ticks that were on their way when the measuring began. */
const BEFORE_MS = 120_000;

/**
 * Looks at the tables ten times a second, and says how long what came in meanwhile took: from a tick's event time (which
 * is when the replay sent it) until its row could be read, or from the end of a window until its row could be read.
 */
export async function measureDelays(probes: Probes, forMs: number, signal: AbortSignal): Promise<readonly Delays[]> {
  const symbols = await probes.symbols();
  const looks = { archive: [] as Look[], quotes: [] as Look[], averages: [] as Look[], volatility: [] as Look[] };
  const bars: BarLook[] = [];
  const began = Date.now();
  while (Date.now() - began < forMs && !signal.aborted) {
    const round = Date.now();
    await Promise.all(
      symbols.flatMap((symbol) => [
        probes.archive(symbol).then((look) => look && looks.archive.push(look)),
        probes.quotes(symbol).then((look) => look && looks.quotes.push(look)),
        probes.averages(symbol).then((look) => look && looks.averages.push(look)),
        probes.volatility(symbol).then((look) => look && looks.volatility.push(look)),
        probes.bar(symbol).then((look) => look && bars.push(look)),
      ]),
    );
    await sleep(Math.max(1, PERIOD_MS - (Date.now() - round)), signal);
  }
  const ticks = await probes.ticks(symbols, began - BEFORE_MS, Date.now());
  const all = [
    summary("archive", "tick", tickDelays(looks.archive, ticks)),
    summary("bars", "tick", tickDelays(asTickLooks(bars, ticks), ticks)),
    summary("quotes", "tick", tickDelays(looks.quotes, ticks)),
    summary("averages", "end of the window", windowDelays(looks.averages)),
    summary("volatility", "end of the window", windowDelays(looks.volatility)),
  ];
  return all.filter((delays) => delays !== undefined);
}
