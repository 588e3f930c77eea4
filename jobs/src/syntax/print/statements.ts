import type {
  CreateTable,
  CreateView,
  Distribution,
  Insert,
  QualifiedName,
  Show,
  Statement,
  StatementSet,
  TableElement,
  TableOption,
} from "../nodes/index.js";
import { type Doc, hardLine, indent, join, list, mark } from "./doc.js";
import { printExpression } from "./expressions.js";
import { printIdentifier, printName, printString } from "./names.js";
import { printHints, printQuery } from "./query.js";
import { printType } from "./types.js";

/** A statement without its `;`. */
export function printStatement(statement: Statement): Doc {
  return mark(statement, unmarked(statement));
}

function unmarked(statement: Statement): Doc {
  switch (statement.kind) {
    case "CreateTable":
      return printCreateTable(statement);
    case "CreateView":
      return printCreateView(statement);
    case "Drop": {
      const words = wordsOf(
        "DROP",
        statement.temporary && "TEMPORARY",
        statement.object,
        statement.ifExists && "IF EXISTS",
      );
      return [words, " ", markedName(statement.name)];
    }
    case "Insert":
      return printInsert(statement);
    case "StatementSet":
      return printStatementSet(statement);
    case "SetOption": {
      const { key, value } = statement;
      return key === undefined || value === undefined ? "SET" : `SET ${printString(key)} = ${printString(value)}`;
    }
    case "ResetOption":
      return statement.key === undefined ? "RESET" : `RESET ${printString(statement.key)}`;
    case "Use":
      return [statement.object === "CATALOG" ? "USE CATALOG " : "USE ", printName(statement.name)];
    case "Explain": {
      const details = statement.details.length > 0 ? `${statement.details.join(", ")} ` : "";
      return [`EXPLAIN ${details}`, printStatement(statement.statement)];
    }
    case "Describe":
      return ["DESCRIBE ", printName(statement.name)];
    case "Show":
      return printShow(statement);
    case "Query":
      return printQuery(statement);
  }
}

const markedName = (name: QualifiedName): Doc => mark(name, printName(name));

function wordsOf(...parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false).join(" ");
}

/** A list that always has one term a line. */
function block(docs: readonly Doc[]): Doc {
  return ["(", indent([hardLine, join([",", hardLine], docs)]), hardLine, ")"];
}

function printCreateTable(table: CreateTable): Doc {
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

function printDistribution({ method, columns, buckets }: Distribution): string {
  const by =
    columns.length === 0 ? false : `${wordsOf("BY", method ?? false)} (${columns.map(printIdentifier).join(", ")})`;
  return wordsOf("DISTRIBUTED", by, buckets !== undefined && `INTO ${buckets.text} BUCKETS`);
}

function printOption(option: TableOption): Doc {
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

function printComment(comment: CreateTable["comment"]): string {
  return comment === undefined ? "" : ` COMMENT ${printString(comment)}`;
}

function printCreateView(view: CreateView): Doc {
  const words = wordsOf("CREATE", view.temporary && "TEMPORARY", "VIEW", view.ifNotExists && "IF NOT EXISTS");
  const columns = view.columns.length > 0 ? [" ", list(view.columns.map(printIdentifier))] : "";
  return [
    words,
    " ",
    markedName(view.name),
    columns,
    printComment(view.comment),
    " AS",
    hardLine,
    printQuery(view.query),
  ];
}

function printInsert(insert: Insert): Doc {
  const parts: Doc[] = [insert.overwrite ? "INSERT OVERWRITE " : "INSERT INTO ", markedName(insert.target)];
  if (insert.hints.length > 0) parts.push(" ", printHints(insert.hints));
  if (insert.partition.length > 0) {
    const values = insert.partition.map(({ column, value }) => [
      printIdentifier(column),
      " = ",
      printExpression(value),
    ]);
    parts.push(" PARTITION ", list(values));
  }
  if (insert.columns.length > 0) parts.push(" ", list(insert.columns.map(printIdentifier)));
  return mark(insert, [parts, hardLine, printQuery(insert.query)]);
}

function printStatementSet({ inserts }: StatementSet): Doc {
  const members = inserts.map((insert) => [hardLine, printInsert(insert), ";"]);
  return ["EXECUTE STATEMENT SET BEGIN", indent(members), hardLine, "END"];
}

function printShow({ object, name, like, negated }: Show): Doc {
  const from = object === "CREATE TABLE" || object === "CREATE VIEW" ? "" : "FROM ";
  const inside = name !== undefined && `${from}${printName(name)}`;
  const pattern = like !== undefined && `${negated ? "NOT " : ""}LIKE ${printString(like)}`;
  return wordsOf("SHOW", object, inside, pattern);
}
