import { readFile } from "node:fs/promises";
import { Command } from "commander";
import { changes } from "../push/push.js";
import { shippedWith, symbolsOption } from "./symbols.js";

interface PushOptions {
  readonly url: string;
  readonly tokenFile?: string;
  readonly cassandra: string;
  readonly prometheus: string;
  readonly dryRun?: true;
  readonly symbols?: readonly string[];
}

/** `push`: folder, data sources and dashboards over Grafana's HTTP API; pushing again changes nothing. */
export function pushCommand(): Command {
  return new Command("push")
    .description("bring a Grafana server to what the code says; the token comes from GRAFANA_TOKEN or a file")
    .requiredOption("--url <url>", "the Grafana server")
    .option("--token-file <file>", "a file with a service account's token")
    .option("--cassandra <host:port>", "where Grafana finds Cassandra", "127.0.0.1:9042")
    .option("--prometheus <url>", "where Grafana finds Prometheus", "http://127.0.0.1:9090")
    .option("--dry-run", "say what would change, and change nothing")
    .addOption(symbolsOption())
    .addHelpText("after", "\nExample:\n  mdsp-dashboards push --url http://127.0.0.1:3000 --dry-run")
    .action(async (options: PushOptions, command: Command) => {
      const token =
        options.tokenFile === undefined ? process.env["GRAFANA_TOKEN"] : await readFile(options.tokenFile, "utf8");
      if (token === undefined)
        return command.error("There is no token: set GRAFANA_TOKEN, or name a file with --token-file.");
      const grafana = { url: options.url, token: token.trim() };
      const all = await changes(grafana, shippedWith(options.symbols), {
        cassandra: options.cassandra,
        prometheus: options.prometheus,
      });
      for (const { what, action, differences, apply } of all) {
        console.log([`${verbs[action]} ${what}`, ...differences.map((path) => `    ${path}`)].join("\n"));
        if (options.dryRun !== true && action !== "leave") await apply();
      }
    });
}

const verbs = { create: "+", update: "~", leave: "=" } as const;
