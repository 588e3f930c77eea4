import { open, readFile, stat, unlink } from "node:fs/promises";
import { CODES, IngestError } from "../errors.js";
import type { LogEntry } from "./entry.js";
import { listSegments, type Segment, segmentPath, syncFolder } from "./files.js";
import { decodeFrame } from "./frame.js";

/** What a folder held, its torn end cut off. */
export interface Recovered {
  readonly segments: Segment[];
  /** JSON of the last segment's header: the state as it was before the segment's first entry. */
  readonly headerJson: string | undefined;
  /** Entries of the last segment, to bring that state up to date. */
  readonly entries: readonly LogEntry[];
  /** Position of the next entry; undefined for an empty folder. */
  readonly nextSeq: number | undefined;
  /** Bytes that were cut off. */
  readonly tornBytes: number;
}

interface Scan {
  readonly headerJson: string;
  readonly entries: readonly LogEntry[];
  readonly goodBytes: number;
}

/** Reads frames until the first that is torn, damaged or out of order. Undefined when not even the header is whole. */
export function scanSegment(bytes: Buffer, firstSeq: number): Scan | undefined {
  const header = decodeFrame(bytes, 0);
  if (header.kind !== "header" || header.firstSeq !== firstSeq) return undefined;
  const entries: LogEntry[] = [];
  let at = header.bytes;
  for (;;) {
    const frame = decodeFrame(bytes, at);
    if (frame.kind !== "entry" || frame.entry.seq !== firstSeq + entries.length) break;
    entries.push(frame.entry);
    at += frame.bytes;
  }
  return { headerJson: header.json, entries, goodBytes: at };
}

/**
 * Opens what a crash left. Entries are sent only after fsync, and a segment is whole and durable before the next one is
 * begun; so whatever is unreadable at the end of the last segment was never sent, and is cut off.
 */
export async function recover(directory: string): Promise<Recovered> {
  const firsts = await listSegments(directory);
  let tornBytes = 0;
  for (;;) {
    const last = firsts.at(-1);
    if (last === undefined) {
      return { segments: [], headerJson: undefined, entries: [], nextSeq: undefined, tornBytes };
    }
    const path = segmentPath(directory, last);
    const bytes = await readFile(path);
    const scan = scanSegment(bytes, last);
    if (scan === undefined) {
      if (!isTornHeader(bytes)) throw damaged(path);
      tornBytes += bytes.length;
      await unlink(path);
      await syncFolder(directory);
      firsts.pop();
      continue;
    }
    tornBytes += bytes.length - scan.goodBytes;
    if (scan.goodBytes < bytes.length) await cut(path, scan.goodBytes);
    const older = await Promise.all(firsts.slice(0, -1).map((first) => sized(directory, first)));
    return {
      segments: [...older, { firstSeq: last, path, bytes: scan.goodBytes }],
      headerJson: scan.headerJson,
      entries: scan.entries,
      nextSeq: last + scan.entries.length,
      tornBytes,
    };
  }
}

/** A header that never reached the disk: cut short, or a file system's zeros. */
const isTornHeader = (bytes: Buffer): boolean =>
  decodeFrame(bytes, 0).kind === "short" || bytes.every((byte) => byte === 0);

async function sized(directory: string, firstSeq: number): Promise<Segment> {
  const path = segmentPath(directory, firstSeq);
  return { firstSeq, path, bytes: (await stat(path)).size };
}

async function cut(path: string, bytes: number): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.truncate(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

function damaged(path: string): IngestError {
  return new IngestError(
    CODES.logCorrupt,
    `the log segment ${path} is damaged at its beginning; move it away to go on without the entries it holds`,
  );
}
