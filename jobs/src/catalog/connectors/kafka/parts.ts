import { didYouMean } from "../../../syntax/suggest.js";
import { fail } from "../../problem.js";
import type { PhysicalTableColumn } from "../../table.js";
import type { TableDraft } from "../connector.js";
import { optionPlace } from "../options.js";

/** A column, and the name of its field in the key or the value. */
export interface PartField {
  readonly column: PhysicalTableColumn;
  readonly field: string;
}

/** The columns that stand in a record's key and in its value. */
export interface RecordParts {
  readonly key: readonly PartField[];
  readonly value: readonly PartField[];
}

/** What of a table's options says which columns stand where. */
export interface PartOptions {
  readonly "key.fields-prefix": string | undefined;
  readonly "value.fields-include": "ALL" | "EXCEPT_KEY" | undefined;
}

/**
 * Splits columns by the rules of Flink's connector: every column of the key begins with the prefix, which is left out in
 * the key; with a prefix the value cannot have the key's columns.
 */
export function recordParts(draft: TableDraft, keyNames: readonly string[], options: PartOptions): RecordParts {
  const { "key.fields-prefix": prefix = "", "value.fields-include": include = "ALL" } = options;
  if (prefix !== "" && include === "ALL") {
    fail(optionPlace(draft.options, "key.fields-prefix"), {
      code: "MDSP2260",
      message: "Option 'key.fields-prefix' goes only with 'value.fields-include' = 'EXCEPT_KEY'",
      hint: "add 'value.fields-include' = 'EXCEPT_KEY': the value has no fields with the prefix",
    });
  }
  const key = keyNames.map((name): PartField => {
    const column = draft.physical.find((each) => each.name === name);
    if (column === undefined) return noColumn(draft, name);
    if (name.startsWith(prefix)) return { column, field: name.slice(prefix.length) };
    return fail(optionPlace(draft.options, "key.fields-prefix"), {
      code: "MDSP2260",
      message: `Column \`${name}\` of the key does not begin with the prefix '${prefix}'`,
      hint: `rename it to \`${prefix}${name}\`, or change 'key.fields-prefix'`,
    });
  });
  const value = draft.physical
    .filter((column) => include === "ALL" || !keyNames.includes(column.name))
    .map((column) => ({ column, field: column.name }));
  return { key, value };
}

function noColumn(draft: TableDraft, name: string): never {
  const known = draft.physical.map((column) => column.name);
  return fail(optionPlace(draft.options, "key.fields"), {
    code: "MDSP2208",
    message: `Option 'key.fields' names \`${name}\`, which is no physical column of the table`,
    hint: didYouMean(name, known) ?? `the columns are: ${known.join(", ")}`,
  });
}
