/** A case: statements that run unchanged on both engines, and the rows of its tables. See docs/conformance-flink.md. */
export interface ConformanceCase {
  /** `feature/name`. */
  readonly name: string;
  readonly feature: string;
  /** The statements, the query last. `${table}` stands for the folder of a table's rows. */
  readonly sql: string;
  readonly inputs: readonly CaseInput[];
  /** The tables that its INSERTs write, before the query reads them. */
  readonly outputs: readonly string[];
  /**
   * Of a query over the clock: it runs on while nothing comes, for so many seconds, in which its windows end. Rows of the
   * last batch of each table come only then, and only to ours, whose windows end when a row comes.
   */
  readonly clockSeconds?: number;
}

/** Rows of one table, as lines. */
export interface CaseInput {
  readonly table: string;
  /** The folder of the table's folder that they lie in. @default that itself */
  readonly folder?: string;
  /** What Spark reads in one micro-batch each. */
  readonly batches: readonly (readonly string[])[];
}

const SECTION = /^-- (input: (?<table>\w+)(\/(?<folder>\S+))?|batch|sentinel)\s*$/;
const OUTPUT = /^-- output: (?<table>\w+)\s*$/;

/**
 * Reads a case.
 * @throws {Error} naming the case and the line, when a section stands where it cannot.
 */
export function parseCase(name: string, text: string): ConformanceCase {
  const sql: string[] = [];
  const inputs: { table: string; folder?: string; batches: string[][] }[] = [];
  const outputs: string[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    const section = SECTION.exec(line);
    const input = inputs.at(-1);
    const output = OUTPUT.exec(line)?.groups?.table;
    const { table, folder } = section?.groups ?? {};
    if (output !== undefined) outputs.push(output);
    else if (table !== undefined) inputs.push({ table, ...(folder === undefined ? {} : { folder }), batches: [[]] });
    else if (section !== null) {
      if (input === undefined) throw new Error(`${name}, line ${index + 1}: "${line}" stands before the first input.`);
      input.batches.push([]);
    } else if (input === undefined) sql.push(line);
    else if (line.trim() !== "") input.batches.at(-1)?.push(line);
  }
  return { name, feature: name.split("/")[0] ?? "", sql: sql.join("\n").trim(), inputs, outputs };
}
