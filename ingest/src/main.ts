#!/usr/bin/env node
import { readFileSync, unwatchFile, watchFile } from "node:fs";
import { Command } from "commander";
import { pino } from "pino";
import { loadApiKey } from "./config/api-key.js";
import { loadKafkaSecurity } from "./config/kafka-security.js";
import { loadConfig, merge, nested, type Settings } from "./config/load.js";
import type { Config } from "./config/schema.js";
import { IngestError, messageOf } from "./errors.js";
import { Ingest } from "./service/ingest.js";

/** Flags of `run`, and the setting each one sets. */
const FLAGS = [
  ["url", "--url <url>", "address of the WebSocket, without the key", "source.url"],
  ["source", "--source <name>", "value of the column source", "source.name"],
  ["symbols", "--symbols <list>", "symbols, with commas between them", "source.symbols"],
  ["connections", "--connections <n>", "connections to spread the symbols over, 1 to 3", "source.connections"],
  ["resume", "--resume", "ask the replay server to resend from the last position", "source.resume"],
  ["logDirectory", "--log-directory <folder>", "folder of the local log", "log.directory"],
  ["brokers", "--brokers <list>", "Kafka brokers, host:port, with commas between them", "kafka.brokers"],
  ["format", "--format <avro|json>", "how records are encoded", "records.format"],
  ["avroSchemaFile", "--avro-schema-file <file>", "Avro schema of the records", "records.avroSchemaFile"],
  ["httpPort", "--http-port <port>", "port of /metrics, /healthz, /status; 0 for any", "http.port"],
  ["apiKeyFile", "--api-key-file <file>", "file that holds the API key", "apiKeyFile"],
  ["logLevel", "--log-level <level>", "trace, debug, info, warn, error or fatal", "logLevel"],
] as const;

const LISTS = new Set(["symbols", "brokers"]);
const NUMBERS = new Set(["connections", "httpPort"]);

function readFlag(name: string, value: unknown): unknown {
  if (typeof value !== "string") return value;
  if (LISTS.has(name)) return value.split(",").map((part) => part.trim());
  return NUMBERS.has(name) && /^\d+$/.test(value) ? Number(value) : value;
}

function fromFlags(options: Settings): Settings {
  return FLAGS.reduce<Settings>((settings, [name, , , path]) => {
    const value = options[name];
    return value === undefined ? settings : merge(settings, nested(path, readFlag(name, value)));
  }, {});
}

/** Applies changes of the symbols while ingest runs: when the file changes, or on SIGHUP. */
function watchSymbols(file: string, load: () => Config, ingest: Ingest, warn: (message: string) => void): () => void {
  const reload = () => {
    try {
      ingest.setSymbols(load().source.symbols);
    } catch (error) {
      warn(`the changed configuration is not used: ${messageOf(error)}`);
    }
  };
  watchFile(file, { interval: 1000 }, reload);
  process.on("SIGHUP", reload);
  return () => unwatchFile(file, reload);
}

async function run(options: Settings): Promise<void> {
  const file = typeof options["config"] === "string" ? options["config"] : undefined;
  const load = () => loadConfig({ file, env: process.env, flags: fromFlags(options) });
  const config = load();
  const secrets = {
    apiKey: loadApiKey(process.env, config.apiKeyFile, config.source.url),
    kafka: loadKafkaSecurity(process.env, config.kafka),
  };
  const logger = pino({ name: "mdsp-ingest", level: config.logLevel });
  const ingest = await Ingest.start(config, secrets, logger);
  const unwatch = file === undefined ? undefined : watchSymbols(file, load, ingest, (message) => logger.warn(message));
  const stop = (signal: string) => {
    logger.info({ signal }, "stopping");
    unwatch?.();
    ingest.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.fatal({ reason: messageOf(error) }, "could not stop in order");
        process.exit(1);
      },
    );
  };
  process.once("SIGTERM", () => stop("SIGTERM"));
  process.once("SIGINT", () => stop("SIGINT"));
}

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const program = new Command("mdsp-ingest")
  .description("Carries ticks from TwelveData's WebSocket, or a replay server, to Kafka")
  .version(String(version));
const command = program
  .command("run")
  .description("run until stopped; settings come from flags, then the environment, then the file")
  .option("-c, --config <file>", "configuration, YAML or JSON");
for (const [, flag, description] of FLAGS) command.option(flag, description);
command.action((options: Settings) => run(options));

try {
  await program.parseAsync();
} catch (error) {
  const code = error instanceof IngestError ? `${error.code}: ` : "";
  process.stderr.write(`mdsp-ingest: ${code}${messageOf(error)}\n`);
  process.exit(1);
}
