import type { DataType, Expression, Statement, TableElement } from "../nodes/index.js";
import { printElement } from "./create-table.js";
import { type Doc, layout } from "./doc.js";
import { printExpression } from "./expressions.js";
import { printStatement } from "./statements.js";
import { printType } from "./types.js";

/** What {@link print} takes. */
export type Printable = Statement | Expression | DataType | TableElement;

/** Lines are broken where they would be longer than this. */
export const lineWidth = 100;

/**
 * The text of a node in its canonical form: one for all texts with the same meaning to the parser, so that reading it
 * again gives the same tree. Keywords are in upper case, names in backticks only where needed, without a final `;`.
 */
export function print(node: Printable): string {
  return layout(toDoc(node), lineWidth);
}

/** Statements in their canonical form, as a file. */
export function printStatements(statements: readonly Statement[]): string {
  return statements.map((statement) => `${print(statement)};\n`).join("\n");
}

function toDoc(node: Printable): Doc {
  switch (node.kind) {
    case "CreateTable":
    case "CreateView":
    case "CreateFunction":
    case "CreateNamespace":
    case "AlterTable":
    case "AlterView":
    case "AlterNamespace":
    case "Include":
    case "Drop":
    case "Insert":
    case "StatementSet":
    case "SetOption":
    case "ResetOption":
    case "Use":
    case "Explain":
    case "Describe":
    case "Show":
    case "Query":
      return printStatement(node);
    case "PhysicalColumn":
    case "MetadataColumn":
    case "ComputedColumn":
    case "Watermark":
    case "PrimaryKey":
      return printElement(node);
    case "AtomicType":
    case "IntervalType":
    case "ArrayType":
    case "MultisetType":
    case "MapType":
    case "RowType":
    case "RawType":
      return printType(node);
    default:
      return printExpression(node);
  }
}
