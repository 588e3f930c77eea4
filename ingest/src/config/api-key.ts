import { readFileSync } from "node:fs";
import { inspect } from "node:util";
import { CODES, IngestError, systemCode } from "../errors.js";

/** An API key that cannot be printed by accident: every way of turning it into text gives `[API key]`. */
export class ApiKey {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The address with the key as the query parameter `apikey`. Never log the result. */
  addTo(url: string): string {
    const address = new URL(url);
    address.searchParams.set("apikey", this.#value);
    return address.toString();
  }

  /** The text with every occurrence of the key blanked out. */
  redact(text: string): string {
    return text.replaceAll(this.#value, "[API key]").replaceAll(encodeURIComponent(this.#value), "[API key]");
  }

  toString(): string {
    return "[API key]";
  }

  toJSON(): string {
    return "[API key]";
  }

  [inspect.custom](): string {
    return "[API key]";
  }
}

/**
 * The key from `TWELVEDATA_API_KEY`, else from the file; there is no third place. TwelveData's own servers need one;
 * for any other address, such as a replay server's, it may be absent.
 */
export function loadApiKey(env: NodeJS.ProcessEnv, file: string | undefined, url: string): ApiKey | undefined {
  const fromEnv = env["TWELVEDATA_API_KEY"]?.trim();
  if (fromEnv !== undefined && fromEnv !== "") return new ApiKey(fromEnv);
  if (file === undefined) {
    if (!/(^|\.)twelvedata\.com$/.test(new URL(url).hostname)) return undefined;
    throw new IngestError(CODES.keyMissing, "no API key: set TWELVEDATA_API_KEY, or apiKeyFile in the configuration");
  }
  const key = readKey(file);
  if (key === "") throw new IngestError(CODES.keyMissing, `the API key file ${file} is empty`);
  return new ApiKey(key);
}

function readKey(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    const why = systemCode(error) ?? "unreadable";
    throw new IngestError(CODES.keyMissing, `cannot read the API key file ${file} (${why})`, error);
  }
}
