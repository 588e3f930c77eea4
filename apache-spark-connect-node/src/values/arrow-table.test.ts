import { describe, expect, it } from "vitest";
import { types } from "../types/types.js";
import { arrowBatchesOf, arrowTableOf } from "./arrow-table.js";
import { encodeRows } from "./encode-rows.js";

describe("arrowTableOf", () => {
  const schema = types.struct({ id: types.bigint });
  it("puts batches together", () => {
    const table = arrowTableOf([encodeRows([{ id: 1 }, { id: null }], schema), encodeRows([{ id: 3n }], schema)]);
    expect(table.toArray().map((row) => row?.toJSON())).toEqual([{ id: 1n }, { id: null }, { id: 3n }]);
    expect(arrowBatchesOf(encodeRows([{ id: 1 }], schema)).map((batch) => batch.numRows)).toEqual([1]);
  });

  it("keeps the schema of no rows", () => {
    const table = arrowTableOf([encodeRows([], schema)]);
    expect([table.numRows, table.schema.names]).toEqual([0, ["id"]]);
    expect(arrowTableOf([]).numCols).toBe(0);
  });
});
