import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ProtocolError } from "../errors.js";
import { Variant } from "./variant.js";

const NO_NAMES = Uint8Array.of(1, 0, 0);
/** A primitive: its type in the upper six bits of the first byte, then its bytes. */
const primitive = (type: number, ...bytes: readonly number[]) =>
  new Variant(Uint8Array.of(type << 2, ...bytes), NO_NAMES).toValue();

describe("a variant", () => {
  it("holds integers of all widths, a bigint only where a number is not exact", () => {
    expect(primitive(3, 0xff)).toBe(-1);
    expect(primitive(4, 0, 0x80)).toBe(-32768);
    expect(primitive(5, 0xff, 0xff, 0xff, 0x7f)).toBe(2147483647);
    expect(primitive(6, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x1f, 0)).toBe(Number.MAX_SAFE_INTEGER);
    expect(primitive(6, 0, 0, 0, 0, 0, 0, 0x20, 0)).toBe(9007199254740992n);
  });

  it("holds decimals with the digits of their scale", () => {
    expect(primitive(8, 2, 0x6a, 0xff, 0xff, 0xff)).toBe("-1.50");
    expect(primitive(10, 1, ...new Array(8).fill(0xff), ...new Array(8).fill(0xff))).toBe("-0.1");
  });

  it("holds times to the microsecond, and cuts nanoseconds as Spark does", () => {
    expect(primitive(17, 1, 0, 0, 0, 0, 0, 0, 0)).toBe("00:00:00.000001");
    expect(String(primitive(18, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff))).toBe("1969-12-31T23:59:59.999999Z");
    expect(primitive(19, 0xe8, 3, 0, 0, 0, 0, 0, 0)).toBe("1970-01-01T00:00:00.000001");
  });

  it("holds UUIDs", () => {
    expect(primitive(20, ...Array.from({ length: 16 }, (_, n) => n * 17))).toBe("00112233-4455-6677-8899-aabbccddeeff");
  });

  it("keeps a field that is named __proto__", () => {
    const name = [...new TextEncoder().encode("__proto__")];
    const variant = new Variant(Uint8Array.of(2, 1, 0, 0, 1, 0), Uint8Array.of(1, 1, 0, name.length, ...name));
    expect(Object.entries(variant.toValue() ?? {})).toEqual([["__proto__", null]]);
  });

  it("is refused with a typed error, whatever its bytes are", () => {
    expect(() => primitive(21)).toThrow("type 21");
    expect(() => new Variant(Uint8Array.of(0), Uint8Array.of(2, 0, 0)).toValue()).toThrow("version 2");
    expect(() => primitive(6, 1)).toThrow("end too early");
    const bytes = fc.uint8Array({ maxLength: 24 });
    fc.assert(
      fc.property(bytes, bytes, (value, metadata) => {
        try {
          new Variant(value, Uint8Array.of(1, ...metadata)).toValue();
        } catch (error) {
          expect(error).toBeInstanceOf(ProtocolError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
