import { setTimeout as sleep } from "node:timers/promises";
import type Cluster from "kafkajs/src/cluster/index.js";
import type { KafkaConfig } from "../config/schema.js";
import type { LogEntry } from "../log/entry.js";
import type { SegmentedLog } from "../log/log.js";
import type { LogReader } from "../log/reader.js";
import { backoffMs } from "../twelvedata/backoff.js";
import { cutBatch } from "./batch.js";
import { type PackedBatch, SendSession } from "./session.js";

/** How long the sender sleeps when the log has nothing new, before it looks again. */
const IDLE_MS = 1000;

/** What the sender tells about itself. */
export interface SenderEvents {
  connected(): void;
  /** Kafka acknowledged; `sent` of the batch's `records` were new to it. */
  acknowledged(records: number, sent: number, ms: number): void;
  failed(error: unknown): void;
}

/** What comes next: entries that were read, and before them the batch that was packed, if one was. */
interface Next {
  readonly entries: readonly LogEntry[];
  readonly packed: PackedBatch | undefined;
}

/** Carries the log to Kafka, in order, one batch at a time, each record exactly once. */
export class Sender {
  readonly #config: KafkaConfig;
  readonly #cluster: () => Cluster;
  readonly #log: SegmentedLog;
  readonly #events: SenderEvents;
  readonly #abort = new AbortController();
  #draining = false;
  #running: Promise<void> | undefined;

  /** @param cluster makes a new client, each time after an error. */
  constructor(cluster: () => Cluster, config: KafkaConfig, log: SegmentedLog, events: SenderEvents) {
    this.#config = config;
    this.#cluster = cluster;
    this.#log = log;
    this.#events = events;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Goes on until the log is sent or the time is up; what is left is sent after the next start. */
  async drain(timeoutMs: number): Promise<void> {
    this.#draining = true;
    const done = new AbortController();
    const late = sleep(timeoutMs, undefined, { signal: done.signal }).then(
      () => this.#abort.abort(),
      () => undefined,
    );
    await Promise.race([this.#running, late]);
    done.abort();
  }

  get #stopped(): boolean {
    return this.#abort.signal.aborted || (this.#draining && this.#log.acknowledgedSeq >= this.#log.durableSeq);
  }

  async #run(): Promise<void> {
    for (let attempt = 0; !this.#stopped; attempt++) {
      const before = this.#log.acknowledgedSeq;
      try {
        await this.#runSession();
      } catch (error) {
        this.#events.failed(error);
      }
      if (this.#log.acknowledgedSeq > before) attempt = 0;
      const pause = backoffMs(attempt, this.#config.backoffBaseMs, this.#config.backoffCapMs);
      if (!this.#stopped) await sleep(pause, undefined, { signal: this.#abort.signal }).catch(() => undefined);
    }
  }

  /** From connecting to the first error, or the stop. */
  async #runSession(): Promise<void> {
    const session = await SendSession.open(this.#cluster(), this.#config, this.#log.nextSeq);
    const reader = this.#log.reader(this.#log.acknowledgedSeq + 1);
    try {
      this.#events.connected();
      await this.#sendAll(session, reader);
    } finally {
      await reader.close();
      await session.close();
    }
  }

  /** While one batch is on its way, the next one is read, and packed if it is full already. */
  async #sendAll(session: SendSession, reader: LogReader): Promise<void> {
    let next: Next = { entries: [], packed: undefined };
    while (!this.#stopped) {
      if (next.packed === undefined) next = await this.#gather(session, reader, next.entries);
      if (next.packed === undefined) continue;
      const [sent, ahead] = await Promise.allSettled([
        this.#send(session, next.packed),
        this.#ahead(session, reader, next.entries),
      ]);
      if (sent.status === "rejected") throw sent.reason;
      if (ahead.status === "rejected") throw ahead.reason;
      next = ahead.value;
    }
  }

  /** Waits for entries and packs them; lingers for more while the batch is not full. */
  async #gather(session: SendSession, reader: LogReader, before: readonly LogEntry[]): Promise<Next> {
    const { maxRecords, lingerMs } = this.#config.batch;
    let entries = before;
    if (entries.length === 0) {
      await this.#log.waitBeyond(this.#log.acknowledgedSeq, IDLE_MS);
      entries = await reader.read(maxRecords);
      if (entries.length === 0) return { entries, packed: undefined };
    }
    let cut = cutBatch(entries, this.#config.batch);
    if (!cut.full && lingerMs > 0 && !this.#draining) {
      await sleep(lingerMs);
      entries = entries.concat(await reader.read(maxRecords - entries.length));
      cut = cutBatch(entries, this.#config.batch);
    }
    return this.#pack(session, entries, cut.count);
  }

  /** Reads on, and packs a batch if it is full: one that is not would be larger once its turn comes. */
  async #ahead(session: SendSession, reader: LogReader, rest: readonly LogEntry[]): Promise<Next> {
    const { maxRecords } = this.#config.batch;
    const more = rest.length < maxRecords ? await reader.read(maxRecords - rest.length) : [];
    const entries = more.length === 0 ? rest : rest.concat(more);
    const cut = cutBatch(entries, this.#config.batch);
    return cut.full ? this.#pack(session, entries, cut.count) : { entries, packed: undefined };
  }

  async #pack(session: SendSession, entries: readonly LogEntry[], count: number): Promise<Next> {
    const packed = await session.pack(entries.slice(0, count));
    return { entries: entries.slice(count), packed };
  }

  async #send(session: SendSession, batch: PackedBatch): Promise<void> {
    const begin = performance.now();
    await session.send(batch);
    await this.#log.acknowledge(batch.lastSeq);
    this.#events.acknowledged(batch.count, batch.missing, performance.now() - begin);
  }
}
