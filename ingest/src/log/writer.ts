import { type FileHandle, open } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { NewEntry } from "./entry.js";
import { type Segment, segmentPath, syncFolder, writeAll } from "./files.js";
import { frameRoom, writeEntry } from "./frame.js";

/** Frames that become durable together; `newSegment` begins a file with them. */
interface Group {
  readonly newSegment: number | undefined;
  /** The frames are the first `length` bytes. */
  bytes: Buffer;
  length: number;
  lastSeq: number;
}

/** What the writer tells its owner. */
export interface WriterEvents {
  /** Everything up to this position is on disk; `segment` is the one being written. */
  durable(lastSeq: number): void;
  /** A segment was begun. */
  began(segment: Segment): void;
  /** The disk refused; the writer goes on trying. */
  failed(error: unknown): void;
}

const RETRY_MS = 1000;
/** Pause between two groups: a group costs about as much as a hundred frames. */
const GATHER_MS = 2;
const FIRST_BYTES = 16 * 1024;
/** A larger buffer is not kept for the next group. */
const SPARE_BYTES = 1024 * 1024;

/**
 * Writes frames in order with one fsync for all that came in meanwhile. What the disk refuses is kept and written
 * again from the last durable byte, for after a failed fsync nobody knows what reached the disk.
 */
export class GroupWriter {
  readonly #directory: string;
  readonly #events: WriterEvents;
  #groups: Group[] = [];
  /** The buffer of a group that was written, for the next one. */
  #spare: Buffer | undefined;
  #segment: Segment | undefined;
  #file: FileHandle | undefined;
  #running: Promise<void> | undefined;
  #pendingBytes = 0;
  #closing = false;

  constructor(directory: string, segment: Segment | undefined, events: WriterEvents) {
    this.#directory = directory;
    this.#segment = segment;
    this.#events = events;
  }

  /** Bytes that are not yet durable. */
  get pendingBytes(): number {
    return this.#pendingBytes;
  }

  /** Begins a new segment with this header; everything added from now on goes there. */
  roll(firstSeq: number, header: Buffer): void {
    this.#groups.push({ newSegment: firstSeq, bytes: header, length: header.length, lastSeq: firstSeq - 1 });
    this.#pendingBytes += header.length;
  }

  /** Adds the entry's frame, and returns its length. */
  add(entry: NewEntry, seq: number): number {
    const group = this.#groupWithRoom(frameRoom(entry));
    const end = writeEntry(group.bytes, group.length, entry, seq);
    const added = end - group.length;
    group.length = end;
    group.lastSeq = seq;
    this.#pendingBytes += added;
    this.#running ??= this.#run();
    return added;
  }

  #groupWithRoom(room: number): Group {
    let group = this.#groups.at(-1);
    if (group === undefined) {
      group = {
        newSegment: undefined,
        bytes: this.#spare ?? Buffer.allocUnsafeSlow(FIRST_BYTES),
        length: 0,
        lastSeq: -1,
      };
      this.#spare = undefined;
      this.#groups.push(group);
    }
    if (group.length + room > group.bytes.length) {
      const larger = Buffer.allocUnsafeSlow(2 * (group.length + room));
      group.bytes.copy(larger, 0, 0, group.length);
      group.bytes = larger;
    }
    return group;
  }

  /** Waits until everything added so far is durable; gives up on a disk that refuses. */
  async close(): Promise<void> {
    this.#closing = true;
    await this.#running;
    await this.#file?.close();
    this.#file = undefined;
  }

  async #run(): Promise<void> {
    // Lets the frames of one turn of the event loop share the first fsync.
    await new Promise((resolve) => setImmediate(resolve));
    for (let group = this.#groups.shift(); group !== undefined; group = this.#groups.shift()) {
      const bytes = group.bytes.subarray(0, group.length);
      if (!(await this.#writeUntilDurable(bytes, group.newSegment))) break;
      this.#pendingBytes -= bytes.length;
      if (group.bytes.length <= SPARE_BYTES) this.#spare = group.bytes;
      this.#events.durable(group.lastSeq);
      if (!this.#closing) await sleep(GATHER_MS);
    }
    this.#running = undefined;
  }

  async #writeUntilDurable(bytes: Buffer, newSegment: number | undefined): Promise<boolean> {
    for (;;) {
      try {
        await this.#write(bytes, newSegment);
        return true;
      } catch (error) {
        this.#events.failed(error);
        await this.#file?.close().catch(() => undefined);
        this.#file = undefined;
        if (this.#closing) return false;
        await sleep(RETRY_MS);
      }
    }
  }

  async #write(bytes: Buffer, newSegment: number | undefined): Promise<void> {
    if (newSegment !== undefined && this.#segment?.firstSeq !== newSegment) {
      await this.#file?.close();
      this.#file = undefined;
      const path = segmentPath(this.#directory, newSegment);
      this.#file = await open(path, "w+");
      await syncFolder(this.#directory);
      this.#segment = { firstSeq: newSegment, path, bytes: 0 };
      this.#events.began(this.#segment);
    }
    const segment = this.#segment;
    if (segment === undefined) throw new Error("no segment was begun");
    if (this.#file === undefined) {
      this.#file = await open(segment.path, "r+");
      await this.#file.truncate(segment.bytes);
    }
    await writeAll(this.#file, bytes, segment.bytes);
    await this.#file.datasync();
    segment.bytes += bytes.length;
  }
}
