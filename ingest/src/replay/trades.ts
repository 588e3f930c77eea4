import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { z } from "zod";

/** One real trade of the source file. */
export interface Trade {
  /** Milliseconds since 1970, UTC: the exchange's trade time. */
  readonly timeMs: number;
  readonly symbol: string;
  /** Unique in its symbol. */
  readonly tradeId: number;
  readonly price: number;
  readonly size: number;
  readonly bid: number;
  readonly ask: number;
}

/** The trades that come with the package. */
export const TRADES_FILE = new URL("../../data/binance-spot-trades-2024-08-08.csv.gz", import.meta.url);

const HEADER = "trade_time_ms,symbol,trade_id,price,size,bid,ask";
const Fields = z.tuple([
  z.coerce.number().int(),
  z.string().min(1),
  z.coerce.number().int(),
  z.coerce.number().positive(),
  z.coerce.number().positive(),
  z.coerce.number().positive(),
  z.coerce.number().positive(),
]);

/** Reads a gzipped CSV of trades, sorted by time. @throws Error that names the line that is no trade. */
export function readTrades(file: URL | string = TRADES_FILE): readonly Trade[] {
  const [header, ...lines] = gunzipSync(readFileSync(file)).toString("utf8").trimEnd().split("\n");
  if (header !== HEADER) throw new Error(`${file}: the first line must be ${HEADER}`);
  return lines.map((line, index) => {
    const fields = Fields.safeParse(line.split(","));
    if (!fields.success) throw new Error(`${file}:${index + 2}: ${z.prettifyError(fields.error)}`);
    const [timeMs, symbol, tradeId, price, size, bid, ask] = fields.data;
    return { timeMs, symbol, tradeId, price, size, bid, ask };
  });
}
