import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { InvalidArgumentError } from "../errors.js";
import type { ArtifactPayload } from "../protocol/client.js";
import type { NamedSource } from "./artifact.js";
import { artifactPayloads, CHUNK_BYTES } from "./artifact-chunks.js";

async function payloadsOf(sources: readonly NamedSource[]): Promise<ArtifactPayload[]> {
  const payloads: ArtifactPayload[] = [];
  for await (const payload of artifactPayloads(sources)) payloads.push(payload);
  return payloads;
}

/** Puts the messages together again as the server does. */
function received(payloads: readonly ArtifactPayload[]): Map<string, Uint8Array> {
  const artifacts = new Map<string, Uint8Array[]>();
  let current: Uint8Array[] = [];
  const take = (into: Uint8Array[], part: { data?: Uint8Array; crc?: bigint } | undefined) => {
    const data = part?.data ?? new Uint8Array();
    expect(part?.crc).toBe(BigInt(crc32(data)));
    expect(data.length).toBeLessThanOrEqual(CHUNK_BYTES);
    into.push(data);
  };
  for (const payload of payloads) {
    if (payload.case === "batch") {
      let total = 0;
      for (const { name = "", data } of payload.value.artifacts ?? []) {
        const parts: Uint8Array[] = [];
        artifacts.set(name, parts);
        take(parts, data);
        total += data?.data?.length ?? 0;
      }
      expect(total).toBeLessThanOrEqual(CHUNK_BYTES);
    } else if (payload.case === "beginChunk") {
      current = [];
      artifacts.set(payload.value.name ?? "", current);
      take(current, payload.value.initialChunk);
    } else if (payload.case === "chunk") {
      take(current, payload.value);
    }
  }
  return new Map([...artifacts].map(([name, parts]) => [name, Buffer.concat(parts)] as const));
}

describe("artifactPayloads", () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "artifacts-"));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("carries every byte of memory and files, in messages of at most 32 KiB", async () => {
    const size = fc.oneof(
      fc.integer({ min: 0, max: 300 }),
      fc.constantFrom(CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 2 * CHUNK_BYTES),
      fc.integer({ min: 0, max: 4 * CHUNK_BYTES }),
    );
    const sizes = fc.array(fc.tuple(size, fc.boolean()), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(sizes, async (given) => {
        const expected = new Map(
          given.map(([bytes], index) => [`files/${index}`, Buffer.alloc(bytes, index + 1)] as const),
        );
        const sources = [...expected].map(([name, bytes], index): NamedSource => {
          if (given[index]?.[1] !== true) return { name, source: bytes };
          const source = join(folder, String(index));
          writeFileSync(source, bytes);
          return { name, source };
        });
        const arrived = received(await payloadsOf(sources));
        expect([...arrived.keys()].sort()).toEqual([...expected.keys()].sort());
        for (const [name, bytes] of expected) expect(bytes.equals(arrived.get(name) ?? Buffer.alloc(9))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("says the size and the number of chunks of a large artifact first", async () => {
    const [first, ...others] = await payloadsOf([{ name: "files/a", source: Buffer.alloc(2 * CHUNK_BYTES + 1) }]);
    expect(first).toMatchObject({
      case: "beginChunk",
      value: { name: "files/a", totalBytes: BigInt(2 * CHUNK_BYTES + 1), numChunks: 3n },
    });
    expect(others).toHaveLength(2);
  });

  it("sends small artifacts together", async () => {
    const sources = ["a", "b", "c"].map((name) => ({ name, source: Buffer.alloc(CHUNK_BYTES / 2) }));
    expect((await payloadsOf(sources)).map((payload) => payload.case)).toEqual(["batch", "batch"]);
  });

  it("refuses what is no file", async () => {
    await expect(payloadsOf([{ name: "files/a", source: join(folder, "missing") }])).rejects.toThrow(
      InvalidArgumentError,
    );
    await expect(payloadsOf([{ name: "files/a", source: folder }])).rejects.toThrow(InvalidArgumentError);
  });
});
