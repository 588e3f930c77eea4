import type {
  CommonTable,
  GroupBy,
  GroupingElement,
  Hint,
  Query,
  QueryBody,
  Select,
  SelectItem,
  SetOperation,
  Values,
} from "../nodes/index.js";
import { clause, type Doc, group, indent, join, line, list, mark } from "./doc.js";
import { inParentheses, printExpression } from "./expressions.js";
import { printOrderBy, printWindow } from "./function-calls.js";
import { printIdentifier, printName, printString } from "./names.js";
import { printTableReference } from "./table-references.js";

/** A query, one clause a line when it is long. */
export function printQuery(query: Query): Doc {
  const clauses: Doc[] = [];
  if (query.with.length > 0) {
    clauses.push(clause("WITH", ["WITH ", join([",", line], query.with.map(printCommonTable))]));
  }
  clauses.push(printBody(query.body));
  if (query.orderBy.length > 0) clauses.push(printOrderBy(query.orderBy));
  if (query.limit !== undefined) clauses.push(clause("LIMIT", ["LIMIT ", printExpression(query.limit)]));
  if (query.offset !== undefined) clauses.push(clause("OFFSET", ["OFFSET ", printExpression(query.offset), " ROWS"]));
  return mark(query, group(join(line, clauses)));
}

function printCommonTable(table: CommonTable): Doc {
  const { name, columns, query } = table;
  const names = columns.length > 0 ? list(columns.map(printIdentifier)) : "";
  return mark(table, [printIdentifier(name), names, " AS ", inParentheses(printQuery(query))]);
}

function printBody(body: QueryBody): Doc {
  switch (body.kind) {
    case "Select":
      return printSelect(body);
    case "SetOperation":
      return printSetOperation(body);
    case "Values":
      return printValues(body);
    case "TableQuery":
      return mark(body, ["TABLE ", printName(body.name)]);
    case "Query":
      return inParentheses(printQuery(body));
  }
}

/** A chain of set operations of one precedence, however long; what binds less tightly is in parentheses. */
function printSetOperation(operation: SetOperation): Doc {
  const power = setPower(operation);
  const parts: Doc[] = [];
  let left: QueryBody = operation;
  while (left.kind === "SetOperation" && setPower(left) === power) {
    const right = setPower(left.right) > power ? printBody(left.right) : inParentheses(printBody(left.right));
    parts.push([line, clause(left.operator, [left.operator, left.all ? " ALL" : "", line, right])]);
    left = left.left;
  }
  const first = setPower(left) >= power ? printBody(left) : inParentheses(printBody(left));
  return group([first, ...parts.reverse()]);
}

function setPower(body: QueryBody): number {
  if (body.kind !== "SetOperation") return 3;
  return body.operator === "INTERSECT" ? 2 : 1;
}

function printValues({ rows }: Values): Doc {
  const terms = rows.map((row) => mark(row, list(row.values.map(printExpression))));
  return group(["VALUES", indent([line, join([",", line], terms)])]);
}

function printSelect(select: Select): Doc {
  const clauses: Doc[] = [printSelectClause(select)];
  if (select.from.length > 0) {
    const tables = join([",", line], select.from.map(printTableReference));
    clauses.push(clause("FROM", ["FROM ", select.from.length === 1 ? tables : indent(tables)]));
  }
  if (select.where !== undefined) clauses.push(clause("WHERE", ["WHERE ", printExpression(select.where)]));
  if (select.groupBy !== undefined) clauses.push(printGroupBy(select.groupBy));
  if (select.having !== undefined) clauses.push(clause("HAVING", ["HAVING ", printExpression(select.having)]));
  if (select.windows.length > 0) {
    const windows = select.windows.map((each) =>
      mark(each, [printIdentifier(each.name), " AS ", printWindow(each.window)]),
    );
    clauses.push(clause("WINDOW", ["WINDOW ", join([",", line], windows)]));
  }
  if (select.qualify !== undefined) clauses.push(clause("QUALIFY", ["QUALIFY ", printExpression(select.qualify)]));
  return mark(select, group(join(line, clauses)));
}

function printSelectClause({ hints, quantifier, items }: Select): Doc {
  const words: Doc[] = ["SELECT"];
  if (hints.length > 0) words.push(" ", printHints(hints));
  if (quantifier !== undefined) words.push(" ", quantifier);
  return clause("SELECT", group([words, indent([line, join([",", line], items.map(printItem))])]));
}

function printItem(item: SelectItem): Doc {
  if (item.kind === "SelectStar") return mark(item, [...item.qualifier.map(printIdentifier), "*"].join("."));
  const doc = printExpression(item.expression);
  return mark(item, item.alias === undefined ? doc : [doc, " AS ", printIdentifier(item.alias)]);
}

function printGroupBy({ quantifier, elements }: GroupBy): Doc {
  const words = quantifier === undefined ? "GROUP BY" : `GROUP BY ${quantifier}`;
  return clause("GROUP", group([words, indent([line, join([",", line], elements.map(printGrouping))])]));
}

function printGrouping(element: GroupingElement): Doc {
  return mark(element, unmarkedGrouping(element));
}

function unmarkedGrouping(element: GroupingElement): Doc {
  switch (element.kind) {
    case "GroupingExpression":
      return printExpression(element.expression);
    case "GroupingSet":
      return list(element.expressions.map(printExpression));
    case "GroupingSets":
      return ["GROUPING SETS ", list(element.elements.map(printGrouping))];
    case "Rollup":
      return ["ROLLUP ", list(element.elements.map(printGrouping))];
    case "Cube":
      return ["CUBE ", list(element.elements.map(printGrouping))];
  }
}

/** A comment of hints. */
export function printHints(hints: readonly Hint[]): Doc {
  const docs = hints.map(({ name, options, arguments: values }) => {
    const pairs = options.map(({ key, value }) => `${printString(key)} = ${printString(value)}`);
    const rest = values.map((value) => (value.kind === "Identifier" ? printIdentifier(value) : printString(value)));
    const all = [...pairs, ...rest];
    return all.length === 0 ? printIdentifier(name) : `${printIdentifier(name)}(${all.join(", ")})`;
  });
  return `/*+ ${docs.join(", ")} */`;
}
