import type { AlterNamespace, AlterTable, AlterView, TableChange } from "../nodes/index.js";
import { markedName, printDistribution, printElement, printOption } from "./create-table.js";
import { type Doc, hardLine, list, mark, wordsOf } from "./doc.js";
import { printIdentifier, printName, printString } from "./names.js";
import { printQuery } from "./query.js";

export function printAlterTable({ ifExists, name, change }: AlterTable): Doc {
  return [wordsOf("ALTER TABLE", ifExists && "IF EXISTS"), " ", markedName(name), " ", printTableChange(change)];
}

function printTableChange(change: TableChange): Doc {
  switch (change.kind) {
    case "RenameTo":
      return ["RENAME TO ", printName(change.to)];
    case "RenameColumn":
      return `RENAME ${printName(change.column)} TO ${printIdentifier(change.to)}`;
    case "SetOptions":
      return ["SET ", list(change.options.map(printOption))];
    case "ResetOptions":
      return ["RESET ", list(change.keys.map(printString))];
    case "ChangeElements": {
      const elements = change.elements.map(({ element, position }) => [
        printElement(element),
        position === undefined ? "" : position === "FIRST" ? " FIRST" : ` AFTER ${printName(position)}`,
      ]);
      return [`${change.verb} `, list(elements)];
    }
    case "DropColumns":
      return ["DROP ", list(change.columns.map(printName))];
    case "DropElement":
      return wordsOf("DROP", change.element, change.name !== undefined && printIdentifier(change.name));
    case "ChangeDistribution":
      return `${change.verb} ${printDistribution(change.distribution, "DISTRIBUTION")}`;
  }
}

export function printAlterView({ name, change }: AlterView): Doc {
  const text = change.kind === "RenameTo" ? ["RENAME TO ", printName(change.to)] : ["AS", hardLine, printQuery(change)];
  return ["ALTER VIEW ", markedName(name), " ", text];
}

export function printAlterNamespace({ object, name, change }: AlterNamespace): Doc {
  const start: Doc = [`ALTER ${object} `, markedName(name), " "];
  if (change.kind === "SetComment") return [start, mark(change, `COMMENT ${printString(change.comment)}`)];
  return [start, printTableChange(change)];
}
