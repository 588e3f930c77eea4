import type { SymbolSpec } from "../config/schema.js";
import { type ExtendedSymbol, LIMITS, type StatusSymbol, type SymbolList } from "./protocol.js";

/** Text that tells one subscription from another. */
export function symbolId(spec: SymbolSpec): string {
  if (typeof spec === "string") return spec;
  const { symbol, exchange = "", mic_code = "", type = "" } = spec;
  return [symbol, exchange, mic_code, type].join("|");
}

/** The symbol as it stands in price messages: without an exchange. */
export function plainSymbol(spec: SymbolSpec): string {
  return typeof spec === "string" ? (spec.split(":")[0] ?? spec) : spec.symbol;
}

/** Whether a status is about this subscription. */
export function isAbout(status: StatusSymbol, spec: SymbolSpec): boolean {
  if (typeof spec === "string") return status.symbol === spec || status.symbol === plainSymbol(spec);
  const told: ReadonlyArray<readonly [string | null | undefined, string | undefined]> = [
    [status.exchange, spec.exchange],
    [status.mic_code, spec.mic_code],
    [status.type, spec.type],
  ];
  return status.symbol === spec.symbol && told.every(([said, asked]) => !said || asked === undefined || said === asked);
}

/** Leaves room in a message for everything that is not the list of symbols. */
const MAX_LIST_BYTES = LIMITS.messageBytes / 2;

/** The symbols as lists for messages: plain ones in one text, extended ones in another list, none above the size limit. */
export function symbolLists(specs: readonly SymbolSpec[]): SymbolList[] {
  const plain = specs.filter((spec) => typeof spec === "string");
  const extended = specs.filter((spec): spec is ExtendedSymbol => typeof spec !== "string");
  return [
    ...chunk(plain, (symbol) => Buffer.byteLength(symbol) + 1).map((symbols) => symbols.join(",")),
    ...chunk(extended, (symbol) => Buffer.byteLength(JSON.stringify(symbol)) + 1),
  ];
}

function chunk<T>(items: readonly T[], bytesOf: (item: T) => number): T[][] {
  const chunks: T[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const more = bytesOf(item);
    if (bytes + more > MAX_LIST_BYTES) {
      chunks.push([]);
      bytes = 0;
    }
    chunks.at(-1)?.push(item);
    bytes += more;
  }
  return chunks;
}
