import { type FileHandle, open } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { InvalidArgumentError } from "../errors.js";
import type { ArtifactPayload } from "../protocol/client.js";
import type { NamedSource } from "./artifact.js";

/** Bytes of one message, as PySpark's. */
export const CHUNK_BYTES = 32 * 1024;

interface Small {
  readonly name: string;
  readonly data: ReturnType<typeof chunk>;
}

const chunk = (data: Uint8Array) => ({ data, crc: BigInt(crc32(data)) });

/**
 * The messages that carry artifacts, in their order: small ones share a message as long as they fit into a chunk, larger
 * ones are split into chunks. Files are read as the messages are asked for.
 * @throws {InvalidArgumentError} when a file cannot be read, or changes meanwhile.
 */
export async function* artifactPayloads(sources: readonly NamedSource[]): AsyncGenerator<ArtifactPayload> {
  let batch: Small[] = [];
  let batched = 0;
  for (const { name, source } of sources) {
    const opened = await openSource(name, source);
    try {
      if (batch.length > 0 && batched + opened.size > CHUNK_BYTES) {
        yield batchOf(batch);
        batch = [];
        batched = 0;
      }
      if (opened.size > CHUNK_BYTES) {
        yield* chunked(name, opened);
      } else {
        batch.push({ name, data: chunk(await opened.read(0, opened.size)) });
        batched += opened.size;
      }
    } finally {
      await opened.close();
    }
  }
  if (batch.length > 0) yield batchOf(batch);
}

const batchOf = (artifacts: Small[]): ArtifactPayload => ({ case: "batch", value: { artifacts } });

async function* chunked(name: string, { size, read }: OpenSource): AsyncGenerator<ArtifactPayload> {
  for (let start = 0; start < size; start += CHUNK_BYTES) {
    const data = chunk(await read(start, Math.min(size, start + CHUNK_BYTES)));
    if (start > 0) {
      yield { case: "chunk", value: data };
      continue;
    }
    const numChunks = BigInt(Math.ceil(size / CHUNK_BYTES));
    yield { case: "beginChunk", value: { name, totalBytes: BigInt(size), numChunks, initialChunk: data } };
  }
}

interface OpenSource {
  readonly size: number;
  readonly read: (start: number, end: number) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

async function openSource(name: string, source: string | Uint8Array): Promise<OpenSource> {
  if (typeof source !== "string") {
    return {
      size: source.length,
      read: async (start, end) => source.subarray(start, end),
      close: async () => undefined,
    };
  }
  const file = await openFile(source);
  const { size } = await file.stat();
  const read = async (start: number, end: number) => {
    const buffer = new Uint8Array(end - start);
    const { bytesRead } = await file.read(buffer, 0, buffer.length, start);
    if (bytesRead < buffer.length) throw new InvalidArgumentError(`The file of ${name} became shorter as it was sent.`);
    return buffer;
  };
  return { size, read, close: () => file.close() };
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    const file = await open(path, "r");
    if ((await file.stat()).isFile()) return file;
    await file.close();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new InvalidArgumentError(`The file ${path} cannot be read: ${reason}`, { cause });
  }
  throw new InvalidArgumentError(`${path} is no file.`);
}
