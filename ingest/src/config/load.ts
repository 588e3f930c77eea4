import { readFileSync } from "node:fs";
import { parse as parseYaml } from "yaml";
import { z } from "zod";
import { CODES, IngestError, messageOf } from "../errors.js";
import { Config } from "./schema.js";

/** Plain nested settings, before validation. */
export type Settings = { readonly [name: string]: unknown };

const isSettings = (value: unknown): value is Settings =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Lays `over` on `under`; objects are merged, everything else is replaced. */
export function merge(under: Settings, over: Settings): Settings {
  const merged: Record<string, unknown> = { ...under };
  for (const [name, value] of Object.entries(over)) {
    if (value === undefined) continue;
    const below = merged[name];
    merged[name] = isSettings(below) && isSettings(value) ? merge(below, value) : value;
  }
  return merged;
}

const list = (text: string): string[] =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
const yes = (text: string): unknown =>
  text === "true" || text === "1" ? true : text === "false" || text === "0" ? false : text;
const int = (text: string): unknown => (/^\d+$/.test(text) ? Number(text) : text);
const same = (text: string): unknown => text;

/** Environment variables, the setting each one sets, and how its text is read. */
export const ENVIRONMENT: ReadonlyArray<readonly [name: string, path: string, read: (text: string) => unknown]> = [
  ["MDSP_INGEST_URL", "source.url", same],
  ["MDSP_INGEST_SOURCE", "source.name", same],
  ["MDSP_INGEST_SYMBOLS", "source.symbols", list],
  ["MDSP_INGEST_CONNECTIONS", "source.connections", int],
  ["MDSP_INGEST_RESUME", "source.resume", yes],
  ["MDSP_INGEST_LOG_DIRECTORY", "log.directory", same],
  ["MDSP_INGEST_LOG_MAX_BYTES", "log.maxBytes", int],
  ["KAFKA_BOOTSTRAP_SERVERS", "kafka.brokers", list],
  ["MDSP_INGEST_KAFKA_SSL", "kafka.ssl.enabled", yes],
  ["MDSP_INGEST_KAFKA_CA_FILE", "kafka.ssl.caFile", same],
  ["MDSP_INGEST_KAFKA_CERT_FILE", "kafka.ssl.certFile", same],
  ["MDSP_INGEST_KAFKA_KEY_FILE", "kafka.ssl.keyFile", same],
  ["MDSP_INGEST_KAFKA_SASL_MECHANISM", "kafka.sasl.mechanism", same],
  ["KAFKA_SASL_USERNAME_FILE", "kafka.sasl.usernameFile", same],
  ["KAFKA_SASL_PASSWORD_FILE", "kafka.sasl.passwordFile", same],
  ["MDSP_INGEST_FORMAT", "records.format", same],
  ["MDSP_INGEST_AVRO_SCHEMA_FILE", "records.avroSchemaFile", same],
  ["MDSP_INGEST_HTTP_HOST", "http.host", same],
  ["MDSP_INGEST_HTTP_PORT", "http.port", int],
  ["MDSP_INGEST_LOG_LEVEL", "logLevel", same],
  ["TWELVEDATA_API_KEY_FILE", "apiKeyFile", same],
];

/** Turns a dotted path and a value into nested settings. */
export function nested(path: string, value: unknown): Settings {
  const [name = "", ...rest] = path.split(".");
  return { [name]: rest.length === 0 ? value : nested(rest.join("."), value) };
}

/** The settings that the environment gives. */
export function fromEnvironment(env: NodeJS.ProcessEnv): Settings {
  return ENVIRONMENT.reduce<Settings>((settings, [name, path, read]) => {
    const text = env[name];
    return text === undefined || text === "" ? settings : merge(settings, nested(path, read(text)));
  }, {});
}

/** Reads a configuration file; YAML, of which JSON is a part. */
export function fromFile(file: string): Settings {
  let content: unknown;
  try {
    content = parseYaml(readFileSync(file, "utf8"));
  } catch (error) {
    throw new IngestError(CODES.configUnreadable, `cannot read the configuration ${file}: ${messageOf(error)}`, error);
  }
  if (content === null) return {};
  if (isSettings(content)) return content;
  throw new IngestError(CODES.configInvalid, `the configuration ${file} must be a mapping of settings`);
}

/** Where settings come from; later ones win: file, environment, flags. */
export interface ConfigSources {
  readonly file?: string | undefined;
  readonly env?: NodeJS.ProcessEnv;
  readonly flags?: Settings;
}

/** The validated configuration, or an error that names every wrong setting. */
export function loadConfig(sources: ConfigSources): Config {
  const file = sources.file === undefined ? {} : fromFile(sources.file);
  const settings = [fromEnvironment(sources.env ?? {}), sources.flags ?? {}].reduce(merge, file);
  const result = Config.safeParse(settings);
  if (result.success) return result.data;
  const where = sources.file === undefined ? "the configuration" : `the configuration ${sources.file}`;
  throw new IngestError(CODES.configInvalid, `${where} is wrong:\n${z.prettifyError(result.error)}`, result.error);
}
