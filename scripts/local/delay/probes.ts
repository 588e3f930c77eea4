import type { Client } from "cassandra-driver";
import { z } from "zod";
import { KEYSPACE } from "../run/watch.js";
import type { BarLook, Look, TickTimes } from "./delays.js";

const MINUTE_MS = 60_000;
const QUARTER_MS = 15 * MINUTE_MS;
const HOUR_MS = 60 * MINUTE_MS;
const SymbolRow = z.object({ symbol: z.string() });
const TimeRow = z.object({ time: z.date() });
const BarRow = z.object({ window_start: z.date(), trade_count: z.coerce.number() });

/** Reads the newest rows of the shipped tables, of one partition each. */
export class Probes {
  readonly #cassandra: Client;

  constructor(cassandra: Client) {
    this.#cassandra = cassandra;
  }

  /** The symbols that have a quote. */
  async symbols(): Promise<readonly string[]> {
    const rows = await this.#rows(`SELECT symbol FROM ${KEYSPACE}.quotes`, []);
    return rows.map((row) => SymbolRow.parse(row).symbol);
  }

  /** The newest tick of the archive. */
  archive(symbol: string): Promise<Look | undefined> {
    const { hour, slice } = ticksPartition(Date.now());
    const cql = `SELECT event_time AS time FROM ${KEYSPACE}.ticks WHERE symbol = ? AND hour = ? AND slice = ? LIMIT 1`;
    return this.#look(symbol, cql, [symbol, hour, slice]);
  }

  /** The tick that the latest quote comes from. */
  quotes(symbol: string): Promise<Look | undefined> {
    return this.#look(symbol, `SELECT event_time AS time FROM ${KEYSPACE}.quotes WHERE symbol = ?`, [symbol]);
  }

  /** The end of the newest window of the averages. */
  averages(symbol: string): Promise<Look | undefined> {
    const cql = `SELECT window_end AS time FROM ${KEYSPACE}.averages WHERE symbol = ? AND bucket = ? LIMIT 1`;
    return this.#look(symbol, cql, [symbol, dayOf(Date.now())]);
  }

  /** The end of the newest minute of the volatility. */
  async volatility(symbol: string): Promise<Look | undefined> {
    const cql = `SELECT window_start AS time FROM ${KEYSPACE}.volatility WHERE symbol = ? AND bucket = ? LIMIT 1`;
    const look = await this.#look(symbol, cql, [symbol, monthOf(Date.now())]);
    return look && { ...look, upTo: look.upTo + MINUTE_MS };
  }

  /** The newest bar of one second. */
  async bar(symbol: string): Promise<BarLook | undefined> {
    const cql = `SELECT window_start, trade_count FROM ${KEYSPACE}.bars WHERE symbol = ? AND resolution = '1s' AND bucket = ? LIMIT 1`;
    const [row] = await this.#rows(cql, [symbol, dayOf(Date.now())]);
    const at = Date.now();
    if (row === undefined) return undefined;
    const { window_start, trade_count } = BarRow.parse(row);
    return { at, symbol, start: window_start.getTime(), count: trade_count };
  }

  /** The event times of all ticks between two times. */
  async ticks(symbols: readonly string[], from: number, to: number): Promise<TickTimes> {
    const all = new Map<string, readonly number[]>();
    for (const symbol of symbols) {
      const times: number[] = [];
      for (let at = Math.floor(from / QUARTER_MS) * QUARTER_MS; at <= to; at += QUARTER_MS) {
        const { hour, slice } = ticksPartition(at);
        const cql = `SELECT event_time AS time FROM ${KEYSPACE}.ticks WHERE symbol = ? AND hour = ? AND slice = ? AND event_time >= ? AND event_time <= ?`;
        const rows = await this.#rows(cql, [symbol, hour, slice, new Date(from), new Date(to)]);
        times.push(...rows.map((row) => TimeRow.parse(row).time.getTime()));
      }
      all.set(
        symbol,
        times.sort((a, b) => a - b),
      );
    }
    return all;
  }

  async #look(symbol: string, cql: string, values: readonly unknown[]): Promise<Look | undefined> {
    const [row] = await this.#rows(cql, values);
    const at = Date.now();
    return row === undefined ? undefined : { at, symbol, upTo: TimeRow.parse(row).time.getTime() };
  }

  async #rows(cql: string, values: readonly unknown[]): Promise<readonly unknown[]> {
    const rows: unknown[] = [];
    const result = await this.#cassandra.execute(cql, [...values], { prepare: true, fetchSize: 5000 });
    for await (const row of result) rows.push(row);
    return rows;
  }
}

/** As sql/jobs/archive.sql makes it: the hour, and the quarter of it. */
function ticksPartition(time: number) {
  return { hour: new Date(Math.floor(time / HOUR_MS) * HOUR_MS), slice: Math.floor((time % HOUR_MS) / QUARTER_MS) };
}

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
const monthOf = (time: number) => `${new Date(time).toISOString().slice(0, 7)}-01`;
