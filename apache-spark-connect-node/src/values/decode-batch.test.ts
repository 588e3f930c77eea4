import { create } from "@bufbuild/protobuf";
import { RecordBatchStreamWriter, Table, tableFromArrays, Utf8, vectorFromArray } from "apache-arrow";
import { describe, expect, it } from "vitest";
import { DuplicateColumnError, ProtocolError } from "../errors.js";
import { ExecutePlanResponse_ArrowBatchSchema } from "../gen/spark/connect/base_pb.js";
import type { DataType, StructType } from "../types/data-type.js";
import { BatchAssembler, decodeRows } from "./decode-batch.js";
import { Timestamp } from "./timestamp.js";

const TEXT: DataType = { kind: "string", collation: undefined };

function schema(fields: Readonly<Record<string, DataType>>): StructType {
  const columns = Object.entries(fields).map(([name, type]) => ({ name, type, nullable: true, metadata: undefined }));
  return { kind: "struct", fields: columns };
}

const bytesOf = (table: Table): Uint8Array => RecordBatchStreamWriter.writeAll(table).toUint8Array(true);

describe("decodeRows", () => {
  it("reads longs exactly, and as numbers on request", () => {
    const arrow = bytesOf(tableFromArrays({ n: BigInt64Array.of(1n, 9_007_199_254_740_993n) }));
    const type = schema({ n: { kind: "long" } });
    expect(decodeRows(arrow, type)).toEqual([{ n: 1n }, { n: 9_007_199_254_740_993n }]);
    expect(decodeRows(arrow, type, { longs: "number" })[0]).toEqual({ n: 1 });
    expect(decodeRows(arrow, schema({ n: { kind: "timestamp" } }))[0]).toEqual({ n: new Timestamp(1n) });
    expect(decodeRows(arrow, schema({ n: { kind: "timestampNtz" } }))[0]).toEqual({ n: "1970-01-01T00:00:00.000001" });
  });

  it("reads text and nulls", () => {
    const arrow = bytesOf(new Table({ t: vectorFromArray(["a", null, "é€😀", ""], new Utf8()) }));
    expect(decodeRows(arrow, schema({ t: TEXT }))).toEqual([{ t: "a" }, { t: null }, { t: "é€😀" }, { t: "" }]);
  });

  it("reads no rows", () => {
    expect(decodeRows(bytesOf(tableFromArrays({ n: Int32Array.of() })), schema({ n: { kind: "integer" } }))).toEqual(
      [],
    );
  });

  it("keeps byte order marks, and names of any characters", () => {
    const name = 'a"b\\`${1}\n\u2028';
    const arrow = bytesOf(new Table({ [name]: vectorFromArray(["\ufeffa"], new Utf8()) }));
    expect(decodeRows(arrow, schema({ [name]: TEXT }))).toEqual([{ [name]: "\ufeffa" }]);
  });

  it("keeps a column named __proto__ as a column", () => {
    const arrow = bytesOf(new Table({ ["__proto__"]: vectorFromArray(["a"], new Utf8()) }));
    const row = decodeRows(arrow, {
      kind: "struct",
      fields: [{ name: "__proto__", type: TEXT, nullable: true, metadata: undefined }],
    })[0];
    expect(Object.entries(row ?? {})).toEqual([["__proto__", "a"]]);
  });

  it("refuses rows that cannot be objects, and columns of another type", () => {
    const arrow = bytesOf(tableFromArrays({ a: Int32Array.of(1), b: Int32Array.of(2) }));
    const [field] = schema({ a: { kind: "integer" } }).fields;
    const twice: StructType = { kind: "struct", fields: field === undefined ? [] : [field, field] };
    expect(() => decodeRows(arrow, twice)).toThrow(DuplicateColumnError);
    expect(() => decodeRows(arrow, schema({ a: { kind: "double" } }))).toThrow(ProtocolError);
    expect(() => decodeRows(arrow, schema({ a: { kind: "integer" }, b: { kind: "integer" }, c: TEXT }))).toThrow(
      "no column c",
    );
  });
});

describe("BatchAssembler", () => {
  const batch = (
    data: number[],
    rest: Partial<{ rowCount: bigint; startOffset: bigint; chunkIndex: bigint; numChunksInBatch: bigint }>,
  ) => create(ExecutePlanResponse_ArrowBatchSchema, { data: Uint8Array.from(data), ...rest });

  it("passes whole batches through", () => {
    const assembler = new BatchAssembler();
    expect(assembler.add(batch([1], { rowCount: 5n }))).toEqual(Uint8Array.of(1));
    expect(assembler.add(batch([2], { rowCount: 1n, startOffset: 5n }))).toEqual(Uint8Array.of(2));
    expect(() => assembler.end()).not.toThrow();
  });

  it("puts chunks together", () => {
    const assembler = new BatchAssembler();
    expect(assembler.add(batch([1, 2], { rowCount: 3n, chunkIndex: 0n, numChunksInBatch: 2n }))).toBeUndefined();
    const whole = assembler.add(batch([3], { rowCount: 3n, chunkIndex: 1n, numChunksInBatch: 2n }));
    expect(Array.from(whole ?? [])).toEqual([1, 2, 3]);
    expect(assembler.add(batch([4], { startOffset: 3n }))).toEqual(Uint8Array.of(4));
  });

  it("finds what is missing", () => {
    const chunk = (chunkIndex: bigint) => batch([1], { chunkIndex, numChunksInBatch: 3n });
    expect(() => new BatchAssembler().add(chunk(1n))).toThrow("chunk 0 was due");
    expect(() => new BatchAssembler().add(batch([1], { startOffset: 4n }))).toThrow("0 rows came before it");
    const cut = new BatchAssembler();
    cut.add(chunk(0n));
    expect(() => cut.add(chunk(2n))).toThrow("chunk 1 was due");
    expect(() => cut.end()).toThrow("in the middle of an Arrow batch");
  });
});
