import type { CreateTable, Distribution, QualifiedName, TableElement, TableOption } from "../nodes/index.js";
import { block, type Doc, hardLine, list, mark, wordsOf } from "./doc.js";
import { printExpression } from "./expressions.js";
import { printIdentifier, printName, printString } from "./names.js";
import { printQuery } from "./query.js";
import { printType } from "./types.js";

export const markedName = (name: QualifiedName): Doc => mark(name, printName(name));

export function printCreateTable(table: CreateTable): Doc {
  const create = wordsOf("CREATE", table.orReplace && "OR REPLACE", table.temporary && "TEMPORARY", "TABLE");
  const parts: Doc[] = [wordsOf(create, table.ifNotExists && "IF NOT EXISTS"), " ", markedName(table.name)];
  if (table.elements.length > 0) parts.push(" ", block(printAligned(table.elements)));
  const clauses: Doc[] = [];
  if (table.comment !== undefined) clauses.push(mark(table.comment, `COMMENT ${printString(table.comment)}`));
  if (table.distribution !== undefined) clauses.push(printDistribution(table.distribution));
  if (table.partitionedBy.length > 0) {
    clauses.push(["PARTITIONED BY ", list(table.partitionedBy.map(printIdentifier))]);
  }
  if (table.options.length > 0) clauses.push(["WITH ", block(table.options.map(printOption))]);
  if (table.like !== undefined) {
    const rules = table.like.rules.map(({ strategy, feature }) => `${strategy} ${feature}`);
    clauses.push(`LIKE ${printName(table.like.source)}${rules.length > 0 ? ` (${rules.join(" ")})` : ""}`);
  }
  if (table.query !== undefined) clauses.push(["AS", hardLine, printQuery(table.query)]);
  return [parts, clauses.map((clause, index) => [index === 0 && table.elements.length > 0 ? " " : hardLine, clause])];
}

export function printDistribution({ method, columns, buckets }: Distribution, word = "DISTRIBUTED"): string {
  const by =
    columns.length === 0 ? false : `${wordsOf("BY", method ?? false)} (${columns.map(printIdentifier).join(", ")})`;
  return wordsOf(word, by, buckets !== undefined && `INTO ${buckets.text} BUCKETS`);
}

export function printOption(option: TableOption): Doc {
  return mark(option, `${printString(option.key)} = ${printString(option.value)}`);
}

/** Longer names do not move the types of the others. */
const widestName = 32;

/** The elements of a table, the columns' types below each other. */
function printAligned(elements: readonly TableElement[]): Doc[] {
  const widths = elements.flatMap((element) => (isColumn(element) ? [nameOf(element).length] : []));
  const width = Math.max(0, ...widths.filter((each) => each <= widestName));
  return elements.map((element) => printElement(element, isColumn(element) ? width : 0));
}

type TableColumn = Exclude<TableElement, { kind: "Watermark" | "PrimaryKey" }>;

const isColumn = (element: TableElement): element is TableColumn =>
  element.kind !== "Watermark" && element.kind !== "PrimaryKey";

const nameOf = (column: TableColumn): string => printIdentifier(column.name);

/**
 * A column, watermark or key of CREATE TABLE.
 *
 * @param width what a column's name is filled up to
 */
export function printElement(element: TableElement, width = 0): Doc {
  return mark(element, unmarkedElement(element, width));
}

function unmarkedElement(element: TableElement, width: number): Doc {
  switch (element.kind) {
    case "PhysicalColumn":
      return [nameOf(element).padEnd(width), " ", printType(element.type), printComment(element.comment)];
    case "MetadataColumn": {
      const key = element.key !== undefined && `FROM ${printString(element.key)}`;
      const metadata = wordsOf("METADATA", key, element.virtual && "VIRTUAL");
      return [
        nameOf(element).padEnd(width),
        " ",
        printType(element.type),
        ` ${metadata}`,
        printComment(element.comment),
      ];
    }
    case "ComputedColumn":
      return [
        nameOf(element).padEnd(width),
        " AS ",
        printExpression(element.expression),
        printComment(element.comment),
      ];
    case "Watermark":
      return ["WATERMARK FOR ", printName({ parts: element.column }), " AS ", printExpression(element.expression)];
    case "PrimaryKey": {
      const name = element.name === undefined ? "" : `CONSTRAINT ${printIdentifier(element.name)} `;
      const enforced = element.enforced === undefined ? "" : element.enforced ? " ENFORCED" : " NOT ENFORCED";
      return [`${name}PRIMARY KEY `, list(element.columns.map(printIdentifier)), enforced];
    }
  }
}

export function printComment(comment: CreateTable["comment"]): string {
  return comment === undefined ? "" : ` COMMENT ${printString(comment)}`;
}
