import { ProtocolError } from "../errors.js";
import type { CallOptions, SparkConnectClient } from "../protocol/client.js";

/** A value of a setting, before it is written as text. */
export type ConfigValue = string | number | bigint | boolean;

/** The settings of a session on the server (`spark.conf` of PySpark). */
export class RuntimeConfig {
  readonly #client: SparkConnectClient;

  constructor(client: SparkConnectClient) {
    this.#client = client;
  }

  /**
   * The value of a setting, or its default.
   * @throws {SparkConnectError} `SQL_CONF_NOT_FOUND` when the key is not set and has no default.
   */
  async get(key: string, options: CallOptions = {}): Promise<string> {
    const response = await this.#client.config({ case: "get", value: { keys: [key] } }, options);
    const value = response.pairs[0]?.value;
    if (value === undefined) throw new ProtocolError(`The server gave no value for the setting ${key}.`);
    return value;
  }

  /** The value of a setting, or its default; undefined when the key is not set and has no default. */
  async getOption(key: string, options: CallOptions = {}): Promise<string | undefined> {
    const response = await this.#client.config({ case: "getOption", value: { keys: [key] } }, options);
    return response.pairs[0]?.value;
  }

  /** @throws {SparkConnectError} `CANNOT_MODIFY_CONFIG` or `CANNOT_MODIFY_STATIC_CONFIG` when a session cannot set it. */
  async set(key: string, value: ConfigValue, options: CallOptions = {}): Promise<void> {
    await this.setAll({ [key]: value }, options);
  }

  /** Sets several settings in one call. */
  async setAll(values: Readonly<Record<string, ConfigValue>>, options: CallOptions = {}): Promise<void> {
    const pairs = Object.entries(values).map(([key, value]) => ({ key, value: String(value) }));
    if (pairs.length > 0) await this.#client.config({ case: "set", value: { pairs } }, options);
  }

  /** Gives a setting its default back. */
  async unset(key: string, options: CallOptions = {}): Promise<void> {
    await this.#client.config({ case: "unset", value: { keys: [key] } }, options);
  }
}
