import fc from "fast-check";
import { expect, test } from "vitest";
import type { LogEntry } from "./entry.js";
import { decodeFrame, encodeEntry, encodeHeader } from "./frame.js";

const common = {
  seq: fc.nat(),
  receivedAt: fc.nat(),
  key: fc.string({ unit: "grapheme" }),
  value: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
};
const entry: fc.Arbitrary<LogEntry> = fc.oneof(
  fc.record({
    kind: fc.constant("trade" as const),
    ...common,
    eventTime: fc.nat(),
    position: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
    dayVolume: fc.option(fc.double({ noNaN: true }), { nil: undefined }),
  }),
  fc.record({ kind: fc.constant("dead-letter" as const), ...common, reason: fc.string({ unit: "grapheme" }) }),
  fc.record({ kind: fc.constant("gap" as const), ...common }),
);

test("an entry comes back as it was", () => {
  fc.assert(
    fc.property(entry, (before) => {
      const frame = decodeFrame(encodeEntry(before), 0);
      expect(frame.kind === "entry" && frame.entry).toEqual(before);
    }),
  );
});

test("a header comes back as it was", () => {
  const bytes = encodeHeader(1_700_000_000_000_000, '{"a":"é"}');
  expect(decodeFrame(bytes, 0)).toEqual({
    kind: "header",
    firstSeq: 1_700_000_000_000_000,
    json: '{"a":"é"}',
    bytes: bytes.length,
  });
});

test("a cut frame is short, a changed one damaged", () => {
  fc.assert(
    fc.property(entry, fc.nat(), fc.integer({ min: 1, max: 255 }), (before, at, flip) => {
      const bytes = encodeEntry(before);
      const place = at % bytes.length;
      expect(decodeFrame(bytes.subarray(0, place), 0).kind).toBe("short");
      bytes[place] = (bytes[place] ?? 0) ^ flip;
      const frame = decodeFrame(bytes, 0);
      // A changed length may announce more bytes than there are.
      expect(["damaged", "short"]).toContain(frame.kind);
    }),
  );
});
