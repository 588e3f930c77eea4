/** A case: statements that run unchanged on both engines, and the rows of its tables. See docs/conformance-flink.md. */
export interface ConformanceCase {
  /** `feature/name`. */
  readonly name: string;
  readonly feature: string;
  /** The statements, the query last. `${table}` stands for the folder of a table's rows. */
  readonly sql: string;
  readonly inputs: readonly CaseInput[];
  /**
   * Of a query over the clock: it runs on while nothing comes, for so many seconds, in which its windows end. Rows of the
   * last batch of each table come only then, and only to ours, whose windows end when a row comes.
   */
  readonly clockSeconds?: number;
}

/** The rows of one table, as JSON lines. */
export interface CaseInput {
  readonly table: string;
  /** What Spark reads in one micro-batch each. */
  readonly batches: readonly (readonly string[])[];
}

const SECTION = /^-- (input: (?<table>\w+)|batch|sentinel)\s*$/;

/**
 * Reads a case.
 * @throws {Error} naming the case and the line, when a section stands where it cannot.
 */
export function parseCase(name: string, text: string): ConformanceCase {
  const sql: string[] = [];
  const inputs: { table: string; batches: string[][] }[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    const section = SECTION.exec(line);
    const input = inputs.at(-1);
    if (section?.groups?.table !== undefined) inputs.push({ table: section.groups.table, batches: [[]] });
    else if (section !== null) {
      if (input === undefined) throw new Error(`${name}, line ${index + 1}: "${line}" stands before the first input.`);
      input.batches.push([]);
    } else if (input === undefined) sql.push(line);
    else if (line.trim() !== "") input.batches.at(-1)?.push(line);
  }
  return { name, feature: name.split("/")[0] ?? "", sql: sql.join("\n").trim(), inputs };
}
