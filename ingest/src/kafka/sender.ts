import { setTimeout as sleep } from "node:timers/promises";
import type { Kafka } from "kafkajs";
import type { KafkaConfig } from "../config/schema.js";
import type { LogEntry } from "../log/entry.js";
import type { SegmentedLog } from "../log/log.js";
import type { LogReader } from "../log/reader.js";
import { backoffMs } from "../twelvedata/backoff.js";
import { cutBatch } from "./batch.js";
import { SendSession } from "./session.js";

/** How long the sender sleeps when the log has nothing new, before it looks again. */
const IDLE_MS = 1000;

/** What the sender tells about itself. */
export interface SenderEvents {
  connected(): void;
  /** Kafka acknowledged; `sent` of the batch's records were new to it. */
  acknowledged(batch: readonly LogEntry[], sent: number, ms: number): void;
  failed(error: unknown): void;
}

/** Carries the log to Kafka, in order, one batch at a time, each record exactly once. */
export class Sender {
  readonly #kafka: Kafka;
  readonly #config: KafkaConfig;
  readonly #log: SegmentedLog;
  readonly #events: SenderEvents;
  readonly #abort = new AbortController();
  #draining = false;
  #running: Promise<void> | undefined;

  constructor(kafka: Kafka, config: KafkaConfig, log: SegmentedLog, events: SenderEvents) {
    this.#kafka = kafka;
    this.#config = config;
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
    const session = await SendSession.open(this.#kafka, this.#config, this.#log.nextSeq);
    const reader = this.#log.reader(this.#log.acknowledgedSeq + 1);
    try {
      this.#events.connected();
      await this.#sendAll(session, reader);
    } finally {
      await reader.close();
      await session.close();
    }
  }

  async #sendAll(session: SendSession, reader: LogReader): Promise<void> {
    const { maxRecords, lingerMs } = this.#config.batch;
    let entries: LogEntry[] = [];
    while (!this.#stopped) {
      if (entries.length === 0) {
        await this.#log.waitBeyond(this.#log.acknowledgedSeq, IDLE_MS);
        entries = await reader.read(maxRecords);
        if (entries.length === 0) continue;
      }
      let cut = cutBatch(entries, this.#config.batch);
      if (!cut.full && lingerMs > 0 && !this.#draining) {
        await sleep(lingerMs);
        entries = entries.concat(await reader.read(maxRecords - entries.length));
        cut = cutBatch(entries, this.#config.batch);
      }
      const batch = entries.slice(0, cut.count);
      const rest = entries.slice(cut.count);
      const reading = rest.length < maxRecords ? reader.read(maxRecords - rest.length) : Promise.resolve([]);
      const [sent, more] = await Promise.allSettled([this.#send(session, batch), reading]);
      if (sent.status === "rejected") throw sent.reason;
      if (more.status === "rejected") throw more.reason;
      entries = rest.concat(more.value);
    }
  }

  async #send(session: SendSession, batch: readonly LogEntry[]): Promise<void> {
    const begin = performance.now();
    const sent = await session.send(batch);
    const last = batch.at(-1);
    if (last === undefined) return;
    await this.#log.acknowledge(last.seq);
    this.#events.acknowledged(batch, sent, performance.now() - begin);
  }
}
