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
import { type Doc, group, indent, join, line, list } from "./doc.js";
import { inParentheses, printExpression } from "./expressions.js";
import { printOrderBy, printWindow } from "./function-calls.js";
import { printIdentifier, printName, printString } from "./names.js";
import { printTableReference } from "./table-references.js";

/** A query, one clause a line when it is long. */
export function printQuery(query: Query): Doc {
  const clauses: Doc[] = [];
  if (query.with.length > 0) clauses.push(["WITH ", join([",", line], query.with.map(printCommonTable))]);
  clauses.push(printBody(query.body));
  if (query.orderBy.length > 0) clauses.push(printOrderBy(query.orderBy));
  if (query.limit !== undefined) clauses.push(["LIMIT ", printExpression(query.limit)]);
  if (query.offset !== undefined) clauses.push(["OFFSET ", printExpression(query.offset), " ROWS"]);
  return group(join(line, clauses));
}

function printCommonTable({ name, columns, query }: CommonTable): Doc {
  const names = columns.length > 0 ? list(columns.map(printIdentifier)) : "";
  return [printIdentifier(name), names, " AS ", inParentheses(printQuery(query))];
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
      return ["TABLE ", printName(body.name)];
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
    parts.push([line, left.operator, left.all ? " ALL" : "", line, right]);
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
  return group([
    "VALUES",
    indent([
      line,
      join(
        [",", line],
        rows.map((row) => list(row.values.map(printExpression))),
      ),
    ]),
  ]);
}

function printSelect(select: Select): Doc {
  const clauses: Doc[] = [printSelectClause(select)];
  if (select.from.length > 0) {
    const tables = join([",", line], select.from.map(printTableReference));
    clauses.push(["FROM ", select.from.length === 1 ? tables : indent(tables)]);
  }
  if (select.where !== undefined) clauses.push(["WHERE ", printExpression(select.where)]);
  if (select.groupBy !== undefined) clauses.push(printGroupBy(select.groupBy));
  if (select.having !== undefined) clauses.push(["HAVING ", printExpression(select.having)]);
  if (select.windows.length > 0) {
    const windows = select.windows.map(({ name, window }) => [printIdentifier(name), " AS ", printWindow(window)]);
    clauses.push(["WINDOW ", join([",", line], windows)]);
  }
  if (select.qualify !== undefined) clauses.push(["QUALIFY ", printExpression(select.qualify)]);
  return group(join(line, clauses));
}

function printSelectClause({ hints, quantifier, items }: Select): Doc {
  const words: Doc[] = ["SELECT"];
  if (hints.length > 0) words.push(" ", printHints(hints));
  if (quantifier !== undefined) words.push(" ", quantifier);
  return group([words, indent([line, join([",", line], items.map(printItem))])]);
}

function printItem(item: SelectItem): Doc {
  if (item.kind === "SelectStar") return [...item.qualifier.map(printIdentifier), "*"].join(".");
  const doc = printExpression(item.expression);
  return item.alias === undefined ? doc : [doc, " AS ", printIdentifier(item.alias)];
}

function printGroupBy({ quantifier, elements }: GroupBy): Doc {
  const words = quantifier === undefined ? "GROUP BY" : `GROUP BY ${quantifier}`;
  return group([words, indent([line, join([",", line], elements.map(printGrouping))])]);
}

function printGrouping(element: GroupingElement): Doc {
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
