import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import crc32c from "kafkajs/src/protocol/recordBatch/crc32C/index.js";
import { expect, test } from "vitest";
import type { LogEntry } from "../log/entry.js";
import { packRecords, sealBatch } from "./record-batch.js";

/** Reads the parts of a batch one after the other, by the letter of the specification. */
class Reader {
  readonly #bytes: Buffer;
  at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get left(): number {
    return this.#bytes.length - this.at;
  }

  take(length: number): Buffer {
    this.at += length;
    return this.#bytes.subarray(this.at - length, this.at);
  }

  varint(): number {
    let zigzag = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = this.take(1).readUInt8();
      zigzag |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return Number((zigzag >> 1n) ^ -(zigzag & 1n));
    }
  }

  bytes(): Buffer {
    return this.take(this.varint());
  }
}

function readRecord(batch: Reader): unknown {
  const record = new Reader(batch.bytes());
  const attributes = record.take(1).readInt8();
  const timestampDelta = record.varint();
  const offsetDelta = record.varint();
  const [key, value] = [record.bytes().toString(), record.bytes()];
  const headers = Array.from({ length: record.varint() }, () => [record.bytes().toString(), record.bytes().toString()]);
  expect(record.left).toBe(0);
  return { attributes, timestampDelta, offsetDelta, key, value, headers: Object.fromEntries(headers) };
}

const common = {
  seq: fc.maxSafeNat(),
  // Weeks may lie between two entries of one batch.
  receivedAt: fc.integer({ min: 1_700_000_000_000, max: 1_710_000_000_000 }),
  key: fc.string({ unit: "grapheme" }),
  value: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
};
const entry: fc.Arbitrary<LogEntry> = fc.oneof(
  fc.record({
    kind: fc.constant("trade" as const),
    ...common,
    eventTime: fc.nat(),
    position: fc.constant(undefined),
    dayVolume: fc.constant(undefined),
  }),
  fc.record({ kind: fc.constant("dead-letter" as const), ...common, reason: fc.string({ unit: "grapheme" }) }),
  fc.record({ kind: fc.constant("gap" as const), ...common }),
);

test("a batch holds every entry in order, with its position, its time, and the reason of a dead letter", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 200 }), async (entries) => {
      const records = await packRecords(entries);
      const batch = sealBatch(records, { producerId: 4001n, epoch: 7, firstSequence: 2 ** 31 - 1 });
      const times = entries.map(({ receivedAt }) => receivedAt);
      const first = Math.min(...times);

      expect(batch.readInt32BE(8)).toBe(batch.length - 12);
      expect(batch.readInt8(16)).toBe(2);
      expect(batch.readUInt32BE(17)).toBe(crc32c(batch.subarray(21)));
      expect(batch.readInt16BE(21)).toBe(1);
      expect(batch.readInt32BE(23)).toBe(entries.length - 1);
      expect(batch.readBigInt64BE(27)).toBe(BigInt(first));
      expect(batch.readBigInt64BE(35)).toBe(BigInt(Math.max(...times)));
      expect(batch.readBigInt64BE(43)).toBe(4001n);
      expect([batch.readInt16BE(51), batch.readInt32BE(53)]).toEqual([7, 2 ** 31 - 1]);
      expect(batch.readInt32BE(57)).toBe(entries.length);

      const reader = new Reader(gunzipSync(batch.subarray(61)));
      for (const [offsetDelta, { key, value, seq, receivedAt, ...rest }] of entries.entries()) {
        const position = String(seq);
        const dead = rest.kind === "dead-letter" ? { reason: rest.reason, position } : {};
        const headers = { "mdsp-seq": position, ...dead };
        const timestampDelta = receivedAt - first;
        expect(readRecord(reader)).toEqual({ attributes: 0, timestampDelta, offsetDelta, key, value, headers });
      }
      expect(reader.left).toBe(0);
    }),
  );
});
