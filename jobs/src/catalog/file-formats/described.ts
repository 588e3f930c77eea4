import { shapeText, type Type, types } from "../types.js";
import { fileFormats } from "./index.js";

const bytesOf = (kind: "BINARY" | "VARBINARY", length: number): Type => ({ kind, length, nullable: true });

/** A type of each kind, and the name under which it is described. */
const examples: readonly (readonly [name: string, type: Type])[] = [
  ...[types.boolean, types.tinyint, types.smallint, types.int, types.bigint, types.float, types.double].map(
    (type) => [shapeText(type), type] as const,
  ),
  ["DECIMAL(p, s), p ≤ 9", types.decimal(9, 2)],
  ["DECIMAL(p, s), p ≤ 18", types.decimal(18, 2)],
  ["DECIMAL(p, s)", types.decimal(38, 2)],
  ["CHAR(n), VARCHAR(n), STRING", types.string],
  ["BINARY(n), VARBINARY(n)", bytesOf("VARBINARY", 2)],
  ["BYTES", types.bytes],
  ["DATE", types.date],
  ["TIME(p)", types.time(0)],
  ["TIMESTAMP(p), p ≤ 3", types.timestamp(3)],
  ["TIMESTAMP(p), p ≤ 6", types.timestamp(6)],
  ["TIMESTAMP_LTZ(p), p ≤ 3", types.timestampLtz(3)],
  ["TIMESTAMP_LTZ(p), p ≤ 6", types.timestampLtz(6)],
  ["ARRAY", types.array(types.int)],
  ["MAP", types.map(types.string, types.int)],
  ["MAP, keys that are no texts", types.map(types.int, types.int)],
  ["MULTISET", types.multiset(types.string)],
  ["ROW", types.row([{ name: "a", type: types.int }])],
];

/** What each type is in the files of each format, in the order of {@link fileFormats}. */
export const storedTypes: readonly { readonly type: string; readonly stored: readonly string[] }[] = examples.map(
  ([type, example]) => ({
    type,
    stored: [...fileFormats.values()].map((format) => {
      const stored = format.stored(example);
      return typeof stored === "string" ? stored : `– (${stored.refused})`;
    }),
  }),
);
