import { pathToFileURL } from "node:url";
import { Client } from "cassandra-driver";
import { Command, InvalidArgumentError } from "commander";
import type { Dashboard } from "../dashboards/dashboard.js";
import { cassandraSecurity } from "../live/cassandra-security.js";
import { scrape } from "../live/metrics/scrape.js";
import { MetricStore } from "../live/metrics/store.js";
import { livePicture } from "../live/pipeline.js";
import { servePage } from "../live/server.js";
import { shippedWith, symbolsOption } from "./symbols.js";

interface LiveOptions {
  readonly cassandra: string;
  readonly datacenter: string;
  readonly ingest: string;
  readonly runner: string;
  readonly host: string;
  readonly port: number;
  readonly dashboards?: string;
  readonly symbols?: readonly string[];
}

/** How long the page can look back on figures, and how often it reads them. */
const KEPT_MS = 3_600_000;
const SCRAPE_MS = 5_000;

/** `live`: the dashboards in a browser, without Grafana and Prometheus. */
export function liveCommand(): Command {
  return new Command("live")
    .description("serve the dashboards as a page with live data from Cassandra and the status pages")
    .option("--cassandra <host:port>", "Cassandra's nodes, with commas between them", "127.0.0.1:9042")
    .option("--datacenter <name>", "Cassandra's local datacenter", "datacenter1")
    .option("--ingest <url>", "ingest's status server", "http://127.0.0.1:9464")
    .option("--runner <url>", "the runner's status server", "http://127.0.0.1:9465")
    .option("--host <address>", "where to listen", "127.0.0.1")
    .option("--port <number>", "port of the page", parsePort, 8080)
    .option("--dashboards <module>", "a module whose `dashboards` are shown before the shipped ones")
    .addOption(symbolsOption())
    .addHelpText("after", "\nExample:\n  mdsp-dashboards live --port 8080 --dashboards ./build/my-dashboards.js")
    .action(live);
}

function parsePort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new InvalidArgumentError("It is a number from 0 to 65535.");
}

async function live(options: LiveOptions): Promise<void> {
  const own = options.dashboards === undefined ? [] : await dashboardsOf(options.dashboards);
  const cassandra = new Client({
    ...cassandraSecurity(process.env),
    contactPoints: options.cassandra.split(","),
    localDataCenter: options.datacenter,
    socketOptions: { readTimeout: 10_000 },
  });
  const metrics = new MetricStore(KEPT_MS);
  const stop = new AbortController();
  const targets = [
    { job: "ingest", url: new URL("/metrics", options.ingest).href },
    { job: "runner", url: new URL("/metrics", options.runner).href },
  ];
  const scraping = scrape(targets, metrics, SCRAPE_MS, stop.signal);
  const page = await servePage(
    {
      dashboards: [...own, ...shippedWith(options.symbols)],
      cassandra,
      metrics,
      picture: () => livePicture(options, metrics),
    },
    options,
  );
  console.log(`http://${options.host}:${page.port}/`);
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  stop.abort();
  await Promise.all([page.close(), scraping, cassandra.shutdown()]);
}

/** The dashboards of a user's module; built by {@link Dashboard}'s own functions, so their form is taken on trust. */
async function dashboardsOf(file: string): Promise<readonly Dashboard[]> {
  const module: { readonly dashboards?: readonly Dashboard[] } = await import(pathToFileURL(file).href);
  if (Array.isArray(module.dashboards)) return module.dashboards;
  throw new Error(`${file} exports no list \`dashboards\`.`);
}
