import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { LogConfig } from "../config/schema.js";
import type { LogEntry, NewEntry } from "./entry.js";
import type { Segment } from "./files.js";
import { encodeHeader } from "./frame.js";
import { type FolderLock, lockFolder } from "./lock.js";
import { LogReader } from "./reader.js";
import { recover } from "./recover.js";
import { GroupWriter } from "./writer.js";

/** Kept free for the records of gaps, which must find room when the log is full. */
const RESERVE_BYTES = 64 * 1024;

/** What the owner of a log provides. */
export interface LogOwner {
  /** The state before the next entry, as JSON; each segment begins with it. */
  snapshot(): string;
  /** The disk refused a write; the log goes on trying. */
  failed(error: unknown): void;
}

/** What recovery found, for the owner to rebuild its state from. */
export interface LogContent {
  readonly headerJson: string | undefined;
  readonly entries: readonly LogEntry[];
  readonly tornBytes: number;
}

/** The append-only log: what is in it will reach Kafka, whatever dies. */
export class SegmentedLog {
  readonly #config: LogConfig;
  readonly #owner: LogOwner;
  readonly #lock: FolderLock;
  readonly #segments: Segment[];
  readonly #writer: GroupWriter;
  #nextSeq: number;
  #durableSeq: number;
  #acknowledgedSeq: number;
  #savedAcknowledgedSeq: number;
  /** Bytes of all segments, those that wait included. */
  #usedBytes: number;
  /** Bytes of the segment being filled, those that wait included; infinite before there is one. */
  #openBytes: number;
  #trimming: Promise<void> | undefined;
  #saving: Promise<void> | undefined;
  readonly #waiting = new Set<() => void>();

  /**
   * Opens the log, creating the folder if need be.
   *
   * A new log does not begin at 0 but at the microseconds since 1970: should the folder be lost, its successor's
   * positions are still higher than those in Kafka.
   */
  static async open(config: LogConfig, owner: LogOwner): Promise<{ log: SegmentedLog; content: LogContent }> {
    await mkdir(config.directory, { recursive: true });
    const lock = await lockFolder(config.directory);
    try {
      const found = await recover(config.directory);
      const nextSeq = found.nextSeq ?? Date.now() * 1000;
      const acknowledged = await readAcknowledged(config.directory);
      const oldest = found.segments[0]?.firstSeq ?? nextSeq;
      const log = new SegmentedLog(config, owner, lock, found.segments, nextSeq, Math.max(acknowledged, oldest - 1));
      return { log, content: found };
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  private constructor(
    config: LogConfig,
    owner: LogOwner,
    lock: FolderLock,
    segments: Segment[],
    nextSeq: number,
    acknowledgedSeq: number,
  ) {
    this.#config = config;
    this.#owner = owner;
    this.#lock = lock;
    this.#segments = segments;
    this.#nextSeq = nextSeq;
    this.#durableSeq = nextSeq - 1;
    this.#acknowledgedSeq = Math.min(acknowledgedSeq, nextSeq - 1);
    this.#savedAcknowledgedSeq = this.#acknowledgedSeq;
    const last = segments.at(-1);
    this.#usedBytes = segments.reduce((sum, segment) => sum + segment.bytes, 0);
    this.#openBytes = last?.bytes ?? Number.POSITIVE_INFINITY;
    this.#writer = new GroupWriter(config.directory, last, {
      durable: (seq) => this.#becameDurable(seq),
      began: (segment) => this.#segments.push(segment),
      failed: (error) => owner.failed(error),
    });
  }

  /** Position of the newest entry that is on disk. */
  get durableSeq(): number {
    return this.#durableSeq;
  }

  /** Everything up to this position is in Kafka. */
  get acknowledgedSeq(): number {
    return this.#acknowledgedSeq;
  }

  get nextSeq(): number {
    return this.#nextSeq;
  }

  /** Bytes that wait for the disk. */
  get pendingBytes(): number {
    return this.#writer.pendingBytes;
  }

  /** Bytes used of `log.maxBytes`. */
  get usedBytes(): number {
    return this.#usedBytes;
  }

  /** Used part of the room there is, 0 to 1. */
  get fill(): number {
    return this.usedBytes / this.#config.maxBytes;
  }

  /**
   * Adds an entry and returns its position, or undefined when the log is full. A gap's record may use the reserve.
   * The entry is durable once {@link durableSeq} has reached its position. Its value is copied.
   */
  append(entry: NewEntry): number | undefined {
    const reserve = entry.kind === "gap" ? 0 : RESERVE_BYTES;
    const need = entry.value.length + entry.key.length + 256;
    if (this.#usedBytes + need + reserve > this.#config.maxBytes) return undefined;
    if (this.#writer.pendingBytes > 2 * this.#config.maxPendingBytes) return undefined;
    if (this.#openBytes >= this.#config.segmentBytes) this.#roll();
    const seq = this.#nextSeq;
    const bytes = this.#writer.add(entry, seq);
    this.#nextSeq = seq + 1;
    this.#openBytes += bytes;
    this.#usedBytes += bytes;
    return seq;
  }

  #roll(): void {
    const header = encodeHeader(this.#nextSeq, this.#owner.snapshot());
    this.#openBytes = header.length;
    this.#usedBytes += header.length;
    this.#writer.roll(this.#nextSeq, header);
  }

  #becameDurable(seq: number): void {
    this.#durableSeq = seq;
    for (const wake of this.#waiting) wake();
  }

  /** Resolves when something newer than `seq` is durable, or after `timeoutMs`. */
  async waitBeyond(seq: number, timeoutMs: number): Promise<void> {
    if (this.#durableSeq > seq) return;
    await new Promise<void>((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.#waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, timeoutMs);
      this.#waiting.add(wake);
    });
  }

  /** Reads durable entries from this position on. */
  reader(fromSeq: number): LogReader {
    return new LogReader(
      () => this.#segments,
      () => this.#durableSeq,
      fromSeq,
    );
  }

  /** Notes that Kafka has everything up to `seq`; resolves when the segments that are done with are deleted. */
  acknowledge(seq: number): Promise<void> {
    this.#acknowledgedSeq = seq;
    this.#trimming ??= this.#trim()
      .catch((error: unknown) => this.#owner.failed(error))
      .finally(() => {
        this.#trimming = undefined;
      });
    return this.#trimming;
  }

  async #trim(): Promise<void> {
    for (;;) {
      const [done, next] = this.#segments;
      if (done === undefined || next === undefined || next.firstSeq > this.#acknowledgedSeq + 1) return;
      await this.saveAcknowledged();
      await rm(done.path, { force: true });
      this.#segments.shift();
      this.#usedBytes -= done.bytes;
    }
  }

  /**
   * Writes down how far Kafka has acknowledged. The tails of the partitions say it too; the file helps when a
   * partition's records are gone (retention), and spares reading what was sent long ago.
   */
  saveAcknowledged(): Promise<void> {
    this.#saving ??= this.#save().finally(() => {
      this.#saving = undefined;
    });
    return this.#saving;
  }

  async #save(): Promise<void> {
    const seq = this.#acknowledgedSeq;
    if (seq === this.#savedAcknowledgedSeq) return;
    const file = join(this.#config.directory, "acknowledged");
    await writeFile(`${file}.new`, `${seq}\n`);
    await rename(`${file}.new`, file);
    this.#savedAcknowledgedSeq = seq;
  }

  /** Makes everything durable that was appended, and gives the folder back. */
  async close(): Promise<void> {
    await this.#writer.close();
    await this.#trimming;
    await this.#saving;
    await this.saveAcknowledged();
    this.#lock.release();
  }
}

async function readAcknowledged(directory: string): Promise<number> {
  const text = await readFile(join(directory, "acknowledged"), "utf8").catch(() => "");
  return /^\d{1,16}\n$/.test(text) ? Number(text) : -1;
}
