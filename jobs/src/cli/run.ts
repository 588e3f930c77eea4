import { resolve } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { collectVariable, variablesOf } from "./variables.js";

interface RunOptions {
  readonly var: Readonly<Record<string, string>>;
  readonly remote: string;
  readonly pipeline: string;
  readonly checkpoints: string;
  readonly cassandra?: string;
  readonly state: string;
  readonly datacenter: string;
  readonly keyspace: string;
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
}

/** `mdsp run`: keeps the jobs of some folders running until it is told to stop. */
export function runCommand(): Command {
  return new Command("run")
    .description("keep the jobs of the SQL files running on a Spark Connect server")
    .argument("[paths...]", "SQL files and folders", ["sql"])
    .requiredOption("--checkpoints <uri>", "where queries keep their checkpoints, as the Spark server sees it")
    .addOption(
      new Option("--remote <url>", "the Spark Connect server").env("SPARK_REMOTE").default("sc://127.0.0.1:15002"),
    )
    .option("--pipeline <name>", "one runner at a time serves a name", "market-data")
    .option("--cassandra <host:port,...>", "contact points; needed when jobs use tables in Cassandra")
    .option("--datacenter <name>", "Cassandra's local data centre", "datacenter1")
    .option("--keyspace <name>", "where the runner's lease is kept, with --cassandra", "market_data")
    .option("--state <folder>", "where the runner's lease is kept, without --cassandra", ".mdsp")
    .option("--host <address>", "address of the status page", "127.0.0.1")
    .option("--port <number>", "port of /status, /healthz, /readyz and /metrics", parsePort, 9465)
    .option("--log-level <level>", "trace, debug, info, warn or error", "info")
    .option("--var <NAME=value>", "a variable that ${NAME} stands for", collectVariable, {})
    .addHelpText(
      "after",
      "\nExample:\n  mdsp run sql --checkpoints /var/lib/mdsp/checkpoints --remote sc://spark:15002",
    )
    .action(async (paths: string[], options: RunOptions) => {
      const { metricsOf, pino, Runner, serveStatus } = await loadRunner();
      const log = pino({ level: options.logLevel });
      const runner = new Runner(
        {
          paths,
          variables: variablesOf(options.var),
          pipeline: options.pipeline,
          remote: options.remote,
          checkpointRoot: /^[a-z0-9+]+:/i.test(options.checkpoints)
            ? options.checkpoints
            : resolve(options.checkpoints),
          ...(options.cassandra === undefined
            ? {}
            : {
                cassandra: {
                  contactPoints: options.cassandra.split(","),
                  localDataCenter: options.datacenter,
                  keyspace: options.keyspace,
                },
              }),
          stateFolder: resolve(options.state),
        },
        log,
      );
      const status = () => runner.status();
      const metrics = metricsOf(status, () => runner.writes());
      const server = await serveStatus({ host: options.host, port: options.port, status, metrics });
      log.info({ port: server.port }, "listening");
      const stop = new AbortController();
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
      try {
        await runner.run(stop.signal);
      } finally {
        await server.close();
      }
    });
}

/** Loads what only this command needs (gRPC, Arrow, Cassandra's driver); without it the other commands start faster. */
async function loadRunner() {
  const [{ pino }, { metricsOf }, { Runner }, { serveStatus }] = await Promise.all([
    import("pino"),
    import("../run/metrics.js"),
    import("../run/runner.js"),
    import("../run/status-server.js"),
  ]);
  return { metricsOf, pino, Runner, serveStatus };
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError("A port is 0 to 65535.");
  return port;
}
