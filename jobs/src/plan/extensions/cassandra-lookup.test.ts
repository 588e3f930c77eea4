import { expect, test } from "vitest";
import { encodeCassandraLookup } from "./cassandra-lookup.js";

test("the message on the wire", () => {
  const bytes = encodeCassandraLookup({
    input: Uint8Array.of(1),
    options: { o: "v" },
    keyspace: "k",
    table: "t",
    keys: [{ column: "c", inputColumn: "i" }],
    columns: "d",
    matchesColumn: "m",
    consistency: "l",
  });
  const expected =
    "0a0101" + "12060a016f120176" + "1a016b" + "220174" + "2a060a0163120169" + "320164" + "3a016d" + "42016c";
  expect(Buffer.from(bytes).toString("hex")).toBe(expected);
});
