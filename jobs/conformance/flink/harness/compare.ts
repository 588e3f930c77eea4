import { type Answer, inOrder, lastOfKeys } from "./answer.js";

/** How the error of a query that Spark ended begins. */
export const ON_SPARK = "on Spark: ";

/** How ours stands beside Flink's. */
export type Verdict =
  | { readonly kind: "equal" }
  /** Flink answers, and ours says that it cannot yet. */
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "differing"; readonly difference: string };

/** Compares schemas and rows; that both refuse a statement is equal. */
export function compareAnswers(flink: Answer, ours: Answer): Verdict {
  if ("error" in flink) {
    if ("error" in ours) return { kind: "equal" };
    return { kind: "differing", difference: `Flink refuses it: ${flink.error}` };
  }
  if ("error" in ours) {
    return isOfSpark(ours.error)
      ? { kind: "differing", difference: ours.error }
      : { kind: "refused", reason: ours.error };
  }
  const columns = flink.columns.map(({ name, type }) => `${name} ${type}`);
  const given = ours.columns.map(({ name, type }) => `${name} ${type}`);
  if (columns.join() !== given.join()) {
    return { kind: "differing", difference: `columns ${columns.join(", ")}\n     got ${given.join(", ")}` };
  }
  const types = flink.columns.map(({ type }) => type);
  const { key } = ours;
  if (flink.upserts && key === undefined)
    return { kind: "differing", difference: "Flink's rows replace each other, and ours have no upsert key" };
  const table = flink.upserts && key !== undefined ? lastOfKeys(flink.rows, key) : flink.rows;
  const [wanted, got] = [table, ours.rows].map((rows) => inOrder(rows).map((row) => normal(row, types)));
  const missing = without(wanted ?? [], got ?? []);
  const extra = without(got ?? [], wanted ?? []);
  if (missing.length + extra.length === 0) return { kind: "equal" };
  const lines = [...missing.map((row) => `missing ${row}`), ...extra.map((row) => `  extra ${row}`)];
  return { kind: "differing", difference: lines.slice(0, 8).join("\n") };
}

/** Whether Spark failed, and not because a query of ours told it to. */
const isOfSpark = (error: string): boolean => error.startsWith(ON_SPARK) && !error.includes("[USER_RAISED_EXCEPTION]");

/** Numbers with 15 digits where an aggregate may add in another order; everything else exactly. */
function normal(row: readonly (string | null)[], types: readonly string[]): string {
  return JSON.stringify(
    row.map((cell, index) => {
      const type = types[index] ?? "";
      if (cell === null || !/^(DOUBLE|FLOAT)\b/.test(type)) return cell;
      const number = Number(cell);
      if (!Number.isFinite(number)) return cell;
      return number === 0 ? "0" : number.toPrecision(type.startsWith("FLOAT") ? 6 : 14);
    }),
  );
}

/** The rows of one list that the other lacks, each as often as it is missing. */
function without(rows: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const row of others) counts.set(row, (counts.get(row) ?? 0) + 1);
  return rows.filter((row) => {
    const left = counts.get(row) ?? 0;
    counts.set(row, left - 1);
    return left <= 0;
  });
}
