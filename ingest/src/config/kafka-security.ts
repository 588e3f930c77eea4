import { readFileSync } from "node:fs";
import { createSecureContext, type SecureContextOptions } from "node:tls";
import { inspect } from "node:util";
import type { SASLOptions } from "kafkajs";
import { z } from "zod";
import { CODES, IngestError, messageOf, systemCode } from "../errors.js";

const file = z.string().min(1).optional();

/** TLS to the brokers; certificates are PEM files. */
export const Ssl = z
  .strictObject({
    enabled: z.boolean().default(false),
    /** Certificates of the authorities that signed the brokers'. Absent: those that Node trusts. */
    caFile: file,
    /** This client's own certificate and its key, for brokers that ask for one. */
    certFile: file,
    keyFile: file,
  })
  .refine((ssl) => (ssl.certFile === undefined) === (ssl.keyFile === undefined), {
    message: "certFile and keyFile belong together",
  })
  .refine((ssl) => ssl.enabled || (ssl.caFile === undefined && ssl.certFile === undefined), {
    path: ["enabled"],
    message: "must be true for certificates to be used",
  });

/** How to log in; the name and the password never stand in a configuration. */
export const Sasl = z.strictObject({
  mechanism: z.enum(["plain", "scram-sha-256", "scram-sha-512"]),
  /** Files with the name, or the password, and nothing else. Used when KAFKA_SASL_USERNAME, KAFKA_SASL_PASSWORD are not set. */
  usernameFile: file,
  passwordFile: file,
});

/** What of the Kafka settings is about security. */
export interface SecurityConfig {
  readonly ssl: z.infer<typeof Ssl>;
  readonly sasl?: z.infer<typeof Sasl> | undefined;
}

const HIDDEN = "[Kafka security]";

/** Keys and password for the brokers; every way of turning it into text gives `[Kafka security]`. */
export class KafkaSecurity {
  readonly #ssl: SecureContextOptions | undefined;
  readonly #sasl: SASLOptions | undefined;

  constructor(ssl?: SecureContextOptions, sasl?: SASLOptions) {
    this.#ssl = ssl;
    this.#sasl = sasl;
  }

  /** What kafkajs takes. Never log the result. */
  options(): { readonly ssl: SecureContextOptions | false; readonly sasl?: SASLOptions } {
    const ssl = this.#ssl ?? false;
    return this.#sasl === undefined ? { ssl } : { ssl, sasl: this.#sasl };
  }

  /** Whether the password travels unencrypted. */
  get isInTheClear(): boolean {
    return this.#ssl === undefined && this.#sasl?.mechanism === "plain";
  }

  /** The text with every occurrence of the password blanked out. */
  redact(text: string): string {
    const password = this.#sasl !== undefined && "password" in this.#sasl ? this.#sasl.password : "";
    return password === "" ? text : text.replaceAll(password, "[password]");
  }

  toString(): string {
    return HIDDEN;
  }

  toJSON(): string {
    return HIDDEN;
  }

  [inspect.custom](): string {
    return HIDDEN;
  }
}

/** Reads the certificates, the name and the password that the settings point to. */
export function loadKafkaSecurity(env: NodeJS.ProcessEnv, { ssl, sasl }: SecurityConfig): KafkaSecurity {
  return new KafkaSecurity(
    ssl.enabled ? loadSsl(ssl) : undefined,
    sasl === undefined ? undefined : loadSasl(env, sasl),
  );
}

function loadSsl({ caFile, certFile, keyFile }: SecurityConfig["ssl"]): SecureContextOptions {
  const options: SecureContextOptions = {
    ...(caFile === undefined ? {} : { ca: readSetting("kafka.ssl.caFile", caFile) }),
    ...(certFile === undefined ? {} : { cert: readSetting("kafka.ssl.certFile", certFile) }),
    ...(keyFile === undefined ? {} : { key: readSetting("kafka.ssl.keyFile", keyFile) }),
  };
  try {
    createSecureContext(options);
  } catch (error) {
    const message = `kafka.ssl: the certificates cannot be used: ${messageOf(error)}`;
    throw new IngestError(CODES.configInvalid, message, error);
  }
  return options;
}

function loadSasl(env: NodeJS.ProcessEnv, config: z.infer<typeof Sasl>): SASLOptions {
  const read = (variable: string, setting: "usernameFile" | "passwordFile"): string => {
    const path = config[setting];
    const text = env[variable] || (path === undefined ? "" : readSetting(`kafka.sasl.${setting}`, path).trim());
    if (text !== "") return text;
    const message = `kafka.sasl needs ${variable} in the environment, or kafka.sasl.${setting} with a file that holds it`;
    throw new IngestError(CODES.configInvalid, message);
  };
  const username = read("KAFKA_SASL_USERNAME", "usernameFile");
  return { mechanism: config.mechanism, username, password: read("KAFKA_SASL_PASSWORD", "passwordFile") };
}

function readSetting(setting: string, path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const why = systemCode(error) ?? "unreadable";
    throw new IngestError(CODES.configInvalid, `${setting}: cannot read ${path} (${why})`, error);
  }
}
