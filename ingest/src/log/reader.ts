import { type FileHandle, open } from "node:fs/promises";
import { CODES, IngestError } from "../errors.js";
import type { LogEntry } from "./entry.js";
import type { Segment } from "./files.js";
import { decodeFrame } from "./frame.js";

/** Most bytes of one read. */
const CHUNK = 256 * 1024;
const NOTHING = Buffer.alloc(0);

/** Reads the log in order, never beyond what is durable. One call of {@link read} at a time. */
export class LogReader {
  readonly #segments: () => readonly Segment[];
  readonly #durableSeq: () => number;
  #nextSeq: number;
  #segment: Segment | undefined;
  #file: FileHandle | undefined;
  /** Bytes read but not yet decoded begin at `#at` of `#bytes`; `#offset` is where the file goes on after them. */
  #bytes: Buffer = NOTHING;
  #at = 0;
  #offset = 0;

  constructor(segments: () => readonly Segment[], durableSeq: () => number, fromSeq: number) {
    this.#segments = segments;
    this.#durableSeq = durableSeq;
    this.#nextSeq = fromSeq;
  }

  /**
   * Up to `max` entries; an empty list when there are none that are durable.
   *
   * @throws IngestError MDSP7202 when the log is damaged before its end.
   */
  async read(max: number): Promise<LogEntry[]> {
    const entries: LogEntry[] = [];
    while (entries.length < max && this.#nextSeq <= this.#durableSeq()) {
      const entry = await this.#next();
      if (entry.seq < this.#nextSeq) continue;
      if (entry.seq > this.#nextSeq) throw this.#damaged(`position ${entry.seq} where ${this.#nextSeq} was due`);
      entries.push(entry);
      this.#nextSeq = entry.seq + 1;
    }
    return entries;
  }

  async #next(): Promise<LogEntry> {
    if (this.#file === undefined) await this.#enter(this.#segmentOf(this.#nextSeq));
    for (;;) {
      const frame = decodeFrame(this.#bytes, this.#at);
      switch (frame.kind) {
        case "entry":
          this.#at += frame.bytes;
          return frame.entry;
        case "header":
          this.#at += frame.bytes;
          break;
        case "damaged":
          throw this.#damaged(frame.reason);
        case "short":
          if (!(await this.#more(frame.bytes))) await this.#enter(this.#following());
          break;
      }
    }
  }

  /** Reads on in the segment until `needed` bytes are there; false at its end. */
  async #more(needed: number): Promise<boolean> {
    const rest = this.#bytes.subarray(this.#at);
    const wanted = Math.min((this.#segment?.bytes ?? 0) - this.#offset, Math.max(CHUNK, needed - rest.length));
    if (wanted <= 0) return false;
    const buffer = Buffer.allocUnsafeSlow(rest.length + wanted);
    rest.copy(buffer);
    const read = await this.#file?.read(buffer, rest.length, wanted, this.#offset);
    const bytesRead = read?.bytesRead ?? 0;
    this.#bytes = buffer.subarray(0, rest.length + bytesRead);
    this.#at = 0;
    this.#offset += bytesRead;
    return bytesRead > 0;
  }

  async #enter(segment: Segment): Promise<void> {
    await this.close();
    this.#segment = segment;
    this.#file = await open(segment.path, "r");
  }

  #segmentOf(seq: number): Segment {
    const segment = this.#segments().findLast((candidate) => candidate.firstSeq <= seq);
    if (segment === undefined) throw this.#damaged(`the segment that holds position ${seq} is missing`);
    return segment;
  }

  #following(): Segment {
    const current = this.#segment?.firstSeq ?? -1;
    const segment = this.#segments().find((candidate) => candidate.firstSeq > current);
    if (segment === undefined || segment.firstSeq !== this.#nextSeq) {
      throw this.#damaged(`it ends before position ${this.#nextSeq}`);
    }
    return segment;
  }

  #damaged(reason: string): IngestError {
    const where = `${this.#segment?.path ?? "the log"}, about byte ${this.#offset - this.#bytes.length + this.#at}`;
    return new IngestError(
      CODES.logCorrupt,
      `the log is damaged: ${where}: ${reason}; the entries from there on are not sent`,
    );
  }

  async close(): Promise<void> {
    const file = this.#file;
    this.#file = undefined;
    this.#bytes = NOTHING;
    this.#at = 0;
    this.#offset = 0;
    await file?.close();
  }
}
