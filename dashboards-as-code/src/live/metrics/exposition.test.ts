import { expect, test } from "vitest";
import { parseExposition } from "./exposition.js";

test("values with and without labels, escapes, infinities", () => {
  const text = [
    "# HELP a Help.",
    "# TYPE a gauge",
    "a 1",
    'b{query="bars, x",path="C:\\\\d\\"q\\"\\n"} 2.5e3 1395066363000',
    'c_bucket{le="+Inf"} +Inf',
    "no value here at all",
    "",
  ].join("\n");
  expect(parseExposition(text)).toEqual([
    { name: "a", labels: {}, value: 1 },
    { name: "b", labels: { query: "bars, x", path: 'C:\\d"q"\n' }, value: 2500 },
    { name: "c_bucket", labels: { le: "+Inf" }, value: Number.POSITIVE_INFINITY },
  ]);
});
