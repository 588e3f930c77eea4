import { Client } from "cassandra-driver";
import { type Admin, Kafka, logLevel } from "kafkajs";
import type { z } from "zod";
import { messageOf } from "../errors.js";
import type { StackPorts } from "../stack/settings.js";
import type { Stack } from "../stack/stack.js";
import { readBars } from "./bars.js";
import {
  type Answer,
  type BarSeries,
  type CassandraSample,
  type ComponentSample,
  IngestSample,
  type KafkaSample,
  RunnerSample,
  type Sample,
} from "./samples.js";

const HTTP_TIMEOUT_MS = 2000;

/** Difference of a growing count between two looks, a second. */
export class Rate {
  #last: { readonly count: number; readonly at: number } | undefined;

  /** The count now (`at` in milliseconds); returns the rate since the last call, 0 at the first and after a reset. */
  next(count: number, at: number): number {
    const last = this.#last;
    this.#last = { count, at };
    if (last === undefined || at <= last.at || count < last.count) return 0;
    return ((count - last.count) * 1000) / (at - last.at);
  }
}

/** Asks a status page; never throws. */
export async function fetchStatus<T>(url: string, schema: z.ZodType<T>): Promise<Answer<T>> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(HTTP_TIMEOUT_MS) });
    return { ok: true, value: schema.parse(await response.json()) };
  } catch (error) {
    return { ok: false, error: `${new URL(url).port} does not answer (${messageOf(error)})` };
  }
}

async function attempt<T>(ask: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await ask() };
  } catch (error) {
    return { ok: false, error: messageOf(error) };
  }
}

/** Reads everything the screen shows. */
export class Poller {
  readonly #ports: StackPorts;
  readonly #topic: string;
  readonly #keyspace: string;
  readonly #admin: Admin;
  readonly #cassandra: Client;
  readonly #kafkaRate = new Rate();
  readonly #cassandraRate = new Rate();
  #bars: readonly BarSeries[] = [];

  constructor(options: { readonly ports: StackPorts; readonly topic: string; readonly keyspace: string }) {
    this.#ports = options.ports;
    this.#topic = options.topic;
    this.#keyspace = options.keyspace;
    const kafka = new Kafka({
      clientId: "mdsp-screen",
      brokers: [`127.0.0.1:${options.ports.kafka}`],
      logLevel: logLevel.NOTHING,
      retry: { retries: 1 },
      requestTimeout: 3000,
    });
    this.#admin = kafka.admin();
    this.#cassandra = new Client({
      contactPoints: [`127.0.0.1:${options.ports.cassandra}`],
      localDataCenter: "datacenter1",
      socketOptions: { readTimeout: 3000 },
    });
  }

  async sample(stack: Stack): Promise<Sample> {
    const [ingest, runner, kafka, cassandra] = await Promise.all([
      fetchStatus(`http://127.0.0.1:${this.#ports.ingest}/status`, IngestSample),
      fetchStatus(`http://127.0.0.1:${this.#ports.runner}/status`, RunnerSample),
      attempt(() => this.#readKafka()),
      attempt(() => this.#readCassandra()),
    ]);
    this.#bars = await readBars(this.#cassandra, this.#keyspace).catch(() => this.#bars);
    return { at: Date.now(), components: componentSamples(stack), ingest, runner, kafka, cassandra, bars: this.#bars };
  }

  async close(): Promise<void> {
    await Promise.allSettled([this.#admin.disconnect(), this.#cassandra.shutdown()]);
  }

  async #readKafka(): Promise<KafkaSample> {
    await this.#admin.connect();
    const offsets = await this.#admin.fetchTopicOffsets(this.#topic);
    const records = offsets.reduce((sum, { high, low }) => sum + Number(high) - Number(low), 0);
    const ends = { [this.#topic]: Object.fromEntries(offsets.map(({ partition, high }) => [partition, Number(high)])) };
    return { ends, records, perSecond: this.#kafkaRate.next(records, Date.now()) };
  }

  async #readCassandra(): Promise<CassandraSample> {
    const query = "SELECT count FROM system_views.local_write_latency WHERE keyspace_name = ? ALLOW FILTERING";
    const { rows } = await this.#cassandra.execute(query, [this.#keyspace], { prepare: true });
    const rowsWritten = rows.reduce((sum, row) => sum + Number(row.count), 0);
    return { rowsWritten, perSecond: this.#cassandraRate.next(rowsWritten, Date.now()) };
  }
}

function componentSamples(stack: Stack): readonly ComponentSample[] {
  return stack.components.map(({ name, state, restarts, lastError }) => ({
    name,
    state: state.kind,
    restarts,
    error: lastError ?? null,
  }));
}
