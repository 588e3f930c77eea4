import type {
  Join,
  MatchRecognize,
  RowPattern,
  TableAlias,
  TableArgument,
  TableFunctionArgument,
  TableFunctionCall,
  TableReference,
} from "../nodes/index.js";
import { clause, type Doc, group, indent, join, line, list, mark, softLine } from "./doc.js";
import { inParentheses, printExpression } from "./expressions.js";
import { printOrderBy, printOrderItem } from "./function-calls.js";
import { printIdentifier, printName } from "./names.js";
import { printHints, printQuery } from "./query.js";

/** A table of FROM with its alias and what is joined to it. */
export function printTableReference(table: TableReference): Doc {
  return mark(table, unmarked(table));
}

function unmarked(table: TableReference): Doc {
  switch (table.kind) {
    case "TableName": {
      const hints = table.hints.length > 0 ? [" ", printHints(table.hints)] : "";
      const time = table.systemTime === undefined ? "" : [" FOR SYSTEM_TIME AS OF ", printExpression(table.systemTime)];
      return [printName(table.name), hints, time, printAlias(table.alias)];
    }
    case "DerivedTable":
      return [table.lateral ? "LATERAL " : "", inParentheses(printQuery(table.query)), printAlias(table.alias)];
    case "TableFunctionCall":
      return printTableFunction(table);
    case "Unnest": {
      const ordinality = table.withOrdinality ? " WITH ORDINALITY" : "";
      return ["UNNEST", list(table.expressions.map(printExpression)), ordinality, printAlias(table.alias)];
    }
    case "MatchRecognize":
      return printMatchRecognize(table);
    case "Join":
      return printJoin(table);
  }
}

function printAlias(alias: TableAlias | undefined): Doc {
  if (alias === undefined) return "";
  const columns = alias.columns.length > 0 ? list(alias.columns.map(printIdentifier)) : "";
  return [" AS ", printIdentifier(alias.name), columns];
}

/** A table that stands where a join would be read differently. */
function printJoined(table: TableReference): Doc {
  return table.kind === "Join" ? inParentheses(printTableReference(table)) : printTableReference(table);
}

/** A chain of joins, however long, one join a line. */
function printJoin(last: Join): Doc {
  const parts: Doc[] = [];
  let left: TableReference = last;
  while (left.kind === "Join") {
    const words = `${left.natural ? "NATURAL " : ""}${left.type === "INNER" ? "" : `${left.type} `}JOIN `;
    const [keyword = ""] = words.split(" ");
    parts.push([line, clause(keyword, [words, printJoined(left.right), printCondition(left.condition)])]);
    left = left.left;
  }
  return group([printTableReference(left), ...parts.reverse()]);
}

function printCondition(condition: Join["condition"]): Doc {
  if (condition === undefined) return "";
  if (condition.kind === "JoinOn") return [" ", clause("ON", ["ON ", printExpression(condition.expression)])];
  return [" USING ", list(condition.columns.map(printIdentifier))];
}

function printTableFunction(call: TableFunctionCall): Doc {
  const values = list(call.arguments.map(printArgument));
  return [call.lateral ? "LATERAL " : "", "TABLE(", printName(call.name), values, ")", printAlias(call.alias)];
}

function printArgument(argument: TableFunctionArgument): Doc {
  const doc = printArgumentValue(argument.value);
  return mark(argument, argument.name === undefined ? doc : [printIdentifier(argument.name), " => ", doc]);
}

function printArgumentValue(value: TableFunctionArgument["value"]): Doc {
  if (value.kind === "TableArgument") return printTableArgument(value);
  if (value.kind === "Descriptor") return ["DESCRIPTOR", list(value.columns.map(printIdentifier))];
  return printExpression(value);
}

function printTableArgument({ table, partitionBy, orderBy }: TableArgument): Doc {
  const parts: Doc[] = [
    table.kind === "Query" ? ["TABLE ", inParentheses(printQuery(table))] : ["TABLE ", printName(table)],
  ];
  if (partitionBy.length > 0) parts.push([" PARTITION BY ", list(partitionBy.map(printExpression))]);
  if (orderBy.length > 0) parts.push([" ORDER BY ", list(orderBy.map(printOrderItem))]);
  return parts;
}

function printMatchRecognize(match: MatchRecognize): Doc {
  const clauses: Doc[] = [];
  if (match.partitionBy.length > 0) {
    clauses.push(clause("PARTITION", ["PARTITION BY ", join(", ", match.partitionBy.map(printExpression))]));
  }
  if (match.orderBy.length > 0) clauses.push(printOrderBy(match.orderBy));
  if (match.measures.length > 0) {
    const measures = match.measures.map(({ expression, name }) => [
      printExpression(expression),
      " AS ",
      printIdentifier(name),
    ]);
    clauses.push(clause("MEASURES", ["MEASURES", indent([line, join([",", line], measures)])]));
  }
  if (match.rowsPerMatch !== undefined) {
    clauses.push(match.rowsPerMatch === "ONE" ? "ONE ROW PER MATCH" : "ALL ROWS PER MATCH");
  }
  if (match.afterMatch !== undefined) {
    const { to, variable } = match.afterMatch;
    clauses.push(`AFTER MATCH SKIP ${to}${variable === undefined ? "" : ` ${printIdentifier(variable)}`}`);
  }
  const within = match.within === undefined ? "" : [" WITHIN ", printExpression(match.within)];
  clauses.push(["PATTERN (", printPattern(match.pattern), ")", within]);
  const define = match.define.map((each) => [printIdentifier(each.variable), " AS ", printExpression(each.condition)]);
  clauses.push(clause("DEFINE", ["DEFINE", indent([line, join([",", line], define)])]));
  const body = group(["(", indent([softLine, join(line, clauses)]), softLine, ")"]);
  return [printJoined(match.input), " MATCH_RECOGNIZE ", body, printAlias(match.alias)];
}

function printPattern(pattern: RowPattern): string {
  switch (pattern.kind) {
    case "PatternVariable":
      return printIdentifier(pattern.name);
    case "PatternSequence":
      return pattern.items.map((item) => inside(item, item.kind === "PatternSequence")).join(" ");
    case "PatternAlternation":
      return pattern.items.map(printPattern).join(" | ");
    case "PatternRepetition": {
      const { minimum, maximum } = pattern;
      const range = maximum === minimum ? `{${minimum}}` : `{${minimum},${maximum ?? ""}}`;
      const known = maximum === undefined ? open[minimum] : minimum === 0 && maximum === 1 ? "?" : undefined;
      const repeated = inside(pattern.pattern, pattern.pattern.kind !== "PatternVariable");
      return `${repeated}${known ?? range}${pattern.greedy ? "" : "?"}`;
    }
  }
}

const open: readonly string[] = ["*", "+"];

function inside(pattern: RowPattern, parentheses: boolean): string {
  const text = printPattern(pattern);
  return parentheses || pattern.kind === "PatternAlternation" ? `(${text})` : text;
}
