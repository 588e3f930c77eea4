import { readFileSync } from "node:fs";
import { z } from "zod";
import { compare } from "./compare.js";
import type { Line } from "./result.js";

const result = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("frame"),
    schema: z.string(),
    plan: z.string(),
    rows: z.array(z.string()),
    isOrdered: z.boolean(),
  }),
  z.object({ kind: z.literal("value"), value: z.string() }),
  z.object({ kind: z.literal("error"), errorClass: z.string(), sqlState: z.string(), message: z.string() }),
  z.object({ kind: z.literal("absent"), reason: z.string() }),
]);
const line = z.object({ operation: z.string(), result });

const linesOf = (file: string): readonly Line[] =>
  readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((text) => line.parse(JSON.parse(text)));

/** What a comparison is told as. */
export interface Report {
  /** A line for each operation that differs or is absent, then the counts. */
  readonly lines: readonly string[];
  readonly isGood: boolean;
}

/** Compares the results in two files, of PySpark and of this client; `problems` are further differences. */
export function report(pyspark: string, here: string, problems: readonly string[] = []): Report {
  const verdicts = compare(linesOf(pyspark), linesOf(here));
  const equal = verdicts.filter((verdict) => verdict.kind === "equal");
  const differing = verdicts.filter((verdict) => verdict.kind === "differing");
  const absent = verdicts.filter((verdict) => verdict.kind === "absent");
  const differences = differing.length + problems.length;
  return {
    lines: [
      ...problems.map((problem) => `differs: ${problem}`),
      ...differing.map(({ operation, difference }) => `differs: ${operation}: ${difference}`),
      ...absent.map(({ operation, reason }) => `absent: ${operation}: ${reason || "no reason is given"}`),
      `${equal.length} equal, ${differences} differing, ${absent.length} absent`,
    ],
    isGood: differences === 0 && absent.every(({ reason }) => reason !== ""),
  };
}
