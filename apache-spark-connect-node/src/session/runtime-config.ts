import { ProtocolError } from "../errors.js";
import type { CallOptions, SparkConnectClient } from "../protocol/client.js";

/** A value of a setting, before it is written as text. */
export type ConfigValue = string | number | bigint | boolean;

type Operation = Parameters<SparkConnectClient["config"]>[0];

/**
 * The settings of a session on the server (`spark.conf` of PySpark), such as `spark.sql.session.timeZone`.
 *
 * What the server warns of, such as a deprecated key, becomes a warning of the process of the type `SparkConfigWarning`
 * (`process.on("warning", …)`), each once.
 */
export class RuntimeConfig {
  readonly #client: SparkConnectClient;
  readonly #warned = new Set<string>();

  constructor(client: SparkConnectClient) {
    this.#client = client;
  }

  /**
   * The value of a setting, or its default.
   * @param options.default what to give where the key is not set, even if Spark has a default.
   * @throws {SparkConnectError} `SQL_CONF_NOT_FOUND` when the key is not set and has no default.
   */
  async get(key: string, options: CallOptions & { readonly default?: string | undefined } = {}): Promise<string> {
    const value = options.default;
    const operation: Operation =
      value === undefined
        ? { case: "get", value: { keys: [key] } }
        : { case: "getWithDefault", value: { pairs: [{ key, value }] } };
    return this.#only(key, await this.#config(operation, options));
  }

  /** The value of a setting, or its default; undefined when the key is not set and has no default. */
  async getOption(key: string, options: CallOptions = {}): Promise<string | undefined> {
    return (await this.#config({ case: "getOption", value: { keys: [key] } }, options)).get(key);
  }

  /**
   * All settings that are set, and their values; not those that have their default.
   * @param options.prefix only keys that begin with it, without it.
   */
  async getAll(
    options: CallOptions & { readonly prefix?: string | undefined } = {},
  ): Promise<ReadonlyMap<string, string>> {
    const { prefix } = options;
    const settings = await this.#config({ case: "getAll", value: prefix === undefined ? {} : { prefix } }, options);
    return new Map([...settings].flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])));
  }

  /** Whether a session may set the key; false also for keys that Spark does not know. */
  async isModifiable(key: string, options: CallOptions = {}): Promise<boolean> {
    return this.#only(key, await this.#config({ case: "isModifiable", value: { keys: [key] } }, options)) === "true";
  }

  /** @throws {SparkConnectError} `CANNOT_MODIFY_CONFIG` or `CANNOT_MODIFY_STATIC_CONFIG` when a session cannot set it. */
  async set(key: string, value: ConfigValue, options: CallOptions = {}): Promise<void> {
    await this.setAll({ [key]: value }, options);
  }

  /** Sets several settings in one call. */
  async setAll(values: Readonly<Record<string, ConfigValue>>, options: CallOptions = {}): Promise<void> {
    const pairs = Object.entries(values).map(([key, value]) => ({ key, value: String(value) }));
    if (pairs.length > 0) await this.#config({ case: "set", value: { pairs } }, options);
  }

  /** Gives a setting its default back. */
  async unset(key: string, options: CallOptions = {}): Promise<void> {
    await this.#config({ case: "unset", value: { keys: [key] } }, options);
  }

  async #config(operation: Operation, options: CallOptions): Promise<ReadonlyMap<string, string | undefined>> {
    const { pairs, warnings } = await this.#client.config(operation, options);
    for (const warning of warnings) {
      if (this.#warned.has(warning)) continue;
      this.#warned.add(warning);
      process.emitWarning(warning, "SparkConfigWarning");
    }
    return new Map(pairs.map(({ key, value }) => [key, value] as const));
  }

  #only(key: string, settings: ReadonlyMap<string, string | undefined>): string {
    const value = settings.get(key);
    if (value === undefined) throw new ProtocolError(`The server gave no value for the setting ${key}.`);
    return value;
  }
}
