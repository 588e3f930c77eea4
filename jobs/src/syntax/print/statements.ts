import type { CreateView, Insert, Show, Statement, StatementSet } from "../nodes/index.js";
import { printAlterNamespace, printAlterTable, printAlterView } from "./alter.js";
import { markedName, printComment, printCreateTable } from "./create-table.js";
import { type Doc, hardLine, indent, list, mark, wordsOf } from "./doc.js";
import { printExpression } from "./expressions.js";
import { printIdentifier, printName, printString } from "./names.js";
import { printCreateFunction, printCreateNamespace } from "./namespaces.js";
import { printHints, printQuery } from "./query.js";

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
      const { temporary, system, object, ifExists, name, behavior } = statement;
      const words = wordsOf("DROP", temporary && "TEMPORARY", system && "SYSTEM", object, ifExists && "IF EXISTS");
      return [words, " ", markedName(name), behavior === undefined ? "" : ` ${behavior}`];
    }
    case "CreateFunction":
      return printCreateFunction(statement);
    case "CreateNamespace":
      return printCreateNamespace(statement);
    case "AlterTable":
      return printAlterTable(statement);
    case "AlterView":
      return printAlterView(statement);
    case "AlterNamespace":
      return printAlterNamespace(statement);
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
    case "Include":
      return `SOURCE ${printString(statement.path)}`;
    case "Explain": {
      const details = statement.details.length > 0 ? `${statement.details.join(", ")} ` : "";
      return [`EXPLAIN ${details}`, printStatement(statement.statement)];
    }
    case "Describe":
      return wordsOf(
        "DESCRIBE",
        statement.object !== "TABLE" && statement.object,
        statement.extended && "EXTENDED",
        printName(statement.name),
      );
    case "Show":
      return printShow(statement);
    case "Query":
      return printQuery(statement);
  }
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

function printShow({ object, name, like, ignoreCase, negated }: Show): Doc {
  const from = object.startsWith("CREATE ") || object === "PARTITIONS" ? "" : "FROM ";
  const inside = name !== undefined && `${from}${printName(name)}`;
  const pattern = like !== undefined && `${negated ? "NOT " : ""}${ignoreCase ? "ILIKE" : "LIKE"} ${printString(like)}`;
  return wordsOf("SHOW", object, inside, pattern);
}
