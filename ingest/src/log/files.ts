import { type FileHandle, open, readdir } from "node:fs/promises";
import { join } from "node:path";

/** One segment on disk: a header frame, then entries in order of their positions. */
export interface Segment {
  readonly firstSeq: number;
  readonly path: string;
  /** Bytes that are durable. */
  bytes: number;
}

const NAME = /^(\d{16})\.log$/;

/** The file of the segment that begins with this position. */
export function segmentPath(directory: string, firstSeq: number): string {
  return join(directory, `${String(firstSeq).padStart(16, "0")}.log`);
}

/** First positions of the segments in the folder, ascending. */
export async function listSegments(directory: string): Promise<number[]> {
  const names = await readdir(directory);
  return names
    .flatMap((name) => {
      const digits = NAME.exec(name)?.[1];
      return digits === undefined ? [] : [Number(digits)];
    })
    .sort((a, b) => a - b);
}

/** Writes all of `bytes` at `at`; a single write may take only a part. */
export async function writeAll(file: FileHandle, bytes: Buffer, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at + done);
    done += bytesWritten;
  }
}

/** Makes the folder's entries (files created, deleted, renamed) durable. */
export async function syncFolder(directory: string): Promise<void> {
  const folder = await open(directory, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
