import { render } from "ink";
import { sleep } from "../processes/wait.js";
import { App } from "../screen/app.js";
import { formatSpan } from "../screen/format.js";
import { screenModel } from "../screen/model.js";
import { plainLine } from "../screen/plain.js";
import { Poller } from "../screen/poll.js";
import type { Sample } from "../screen/samples.js";
import type { StackPorts } from "../stack/settings.js";
import type { Stack } from "../stack/stack.js";
import { pageUrl } from "./components.js";
import { TRADES_TOPIC } from "./topics.js";

/** The keyspace of the pipeline's tables. */
export const KEYSPACE = "market_data";

const LIVE_PERIOD_MS = 1000;
const PLAIN_PERIOD_MS = 5000;

/** Shows how the stack does, until `signal` is given: a live screen, or a line every five seconds. */
export async function watch(options: {
  readonly stack: Stack;
  readonly ports: StackPorts;
  readonly title: string;
  /** When `npm start` was called, in milliseconds since 1970. */
  readonly startedAt: number;
  readonly live: boolean;
  readonly signal: AbortSignal;
  readonly onFirstBar: () => void;
}): Promise<void> {
  const poller = new Poller({ ports: options.ports, topic: TRADES_TOPIC, keyspace: KEYSPACE });
  const url = pageUrl(options.ports);
  const show = options.live ? liveView(options.title, url) : plainView(url);
  let firstBar: number | undefined;
  try {
    while (!options.signal.aborted) {
      const began = Date.now();
      const sample = await poller.sample(options.stack);
      if (firstBar === undefined && hasBarSince(sample, options.startedAt)) {
        firstBar = sample.at - options.startedAt;
        options.onFirstBar();
        show.note(`first bar in Cassandra ${formatSpan(firstBar)} after the start`);
      }
      if (options.signal.aborted) break;
      show.draw(sample, sample.at - options.startedAt);
      // Until the first bar is there, look more often: its time is one of the figures of this project.
      const period = options.live || firstBar === undefined ? LIVE_PERIOD_MS : PLAIN_PERIOD_MS;
      const pause = Math.max(50, period - (Date.now() - began));
      await sleep(pause, options.signal);
    }
  } finally {
    show.close();
    await poller.close();
  }
}

/** Whether Cassandra holds a bar of this run: one that began after the start. */
function hasBarSince(sample: Sample, startedAt: number): boolean {
  return sample.bars.some(({ bars }) => bars.some((bar) => bar.start.getTime() >= startedAt));
}

interface View {
  note(text: string): void;
  draw(sample: Sample, elapsedMs: number): void;
  close(): void;
}

function liveView(title: string, url: string): View {
  let notes = "";
  const screen = (sample: Sample | undefined, elapsedMs: number) => (
    <App
      model={sample === undefined ? { stages: [], bars: [] } : screenModel(sample)}
      title={`${title} · up ${formatSpan(elapsedMs)}${notes}`}
      footer={`Dashboards: ${url} · Ctrl-C ends everything; the next start goes on from here.`}
      columns={process.stdout.columns}
    />
  );
  const instance = render(screen(undefined, 0), { exitOnCtrlC: false, patchConsole: false });
  return {
    note: (text) => {
      notes = ` · ${text}`;
    },
    draw: (sample, elapsedMs) => instance.rerender(screen(sample, elapsedMs)),
    close: () => instance.unmount(),
  };
}

function plainView(url: string): View {
  let last = 0;
  console.log(`Dashboards: ${url}`);
  return {
    note: (text) => console.log(`${text.charAt(0).toUpperCase()}${text.slice(1)}.`),
    draw: (sample) => {
      if (sample.at - last < PLAIN_PERIOD_MS - 100) return;
      last = sample.at;
      console.log(plainLine(screenModel(sample), new Date(sample.at)));
    },
    close: () => undefined,
  };
}
