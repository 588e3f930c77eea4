import { expect, test } from "vitest";
import { encodeWindowAggregate } from "./window-aggregate.js";

test("the message on the wire", () => {
  const bytes = encodeWindowAggregate({
    input: Uint8Array.of(1),
    groupingColumns: ["a"],
    windowStartColumn: "s",
    windowEndColumn: "e",
    aggregates: [{ name: "n", expression: Uint8Array.of(2) }],
    earlyFire: true,
    finalColumn: "f",
    watermarkDelayMs: 2_000n,
  });
  const expected = "0a0101" + "120161" + "1a0173" + "220165" + "2a060a016e120102" + "3001" + "3a0166" + "40d00f";
  expect(Buffer.from(bytes).toString("hex")).toBe(expected);
});
