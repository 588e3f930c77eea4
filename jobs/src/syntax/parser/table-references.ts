import type { DerivedTable, Join, JoinOn, JoinUsing, TableName, TableReference, Unnest } from "../nodes/index.js";
import type { Cursor } from "./cursor.js";
import { parseExpression } from "./expressions.js";
import { parseHints } from "./hints.js";
import { parseMatchRecognize } from "./match-recognize.js";
import { parseColumnList, parseQualifiedName, parseTableAlias } from "./names.js";
import { optional } from "./optional.js";
import { atQuery, parseQuery } from "./query.js";
import { parseTableFunction } from "./table-functions.js";

/** Reads a table with all that is joined to it, up to a comma or the next clause. */
export function parseTableReference(cursor: Cursor): TableReference {
  return cursor.nested(() => {
    let left = parseMatched(cursor);
    for (let join = parseJoin(cursor, left); join !== undefined; join = parseJoin(cursor, left)) left = join;
    return left;
  });
}

const joinTypes: readonly (readonly [words: readonly string[], type: Join["type"]])[] = [
  [["JOIN"], "INNER"],
  [["INNER", "JOIN"], "INNER"],
  [["LEFT", "JOIN"], "LEFT"],
  [["LEFT", "OUTER", "JOIN"], "LEFT"],
  [["RIGHT", "JOIN"], "RIGHT"],
  [["RIGHT", "OUTER", "JOIN"], "RIGHT"],
  [["FULL", "JOIN"], "FULL"],
  [["FULL", "OUTER", "JOIN"], "FULL"],
  [["CROSS", "JOIN"], "CROSS"],
];

function parseJoin(cursor: Cursor, left: TableReference): Join | undefined {
  const natural = cursor.eat("NATURAL");
  const found = joinTypes.find(([words]) => cursor.at(...words));
  if (found === undefined) {
    cursor.couldBe("JOIN");
    return natural || joinWords.has(cursor.token.keyword) ? halfJoin(cursor) : undefined;
  }
  const [words, type] = found;
  cursor.eat(...words);
  const right = parseMatched(cursor);
  const free = natural || type === "CROSS";
  const condition = free ? undefined : parseJoinCondition(cursor);
  if (free && (cursor.at("ON") || cursor.at("USING"))) {
    const name = natural ? "A NATURAL JOIN" : "A CROSS JOIN";
    cursor.fail(
      "MDSP1402",
      `${name} has no condition`,
      cursor.token,
      "write JOIN … ON …, or move the condition to WHERE",
    );
  }
  return { kind: "Join", type, natural, left, right, ...optional({ condition }), span: cursor.spanFrom(left.span) };
}

const joinWords: ReadonlySet<string> = new Set(["INNER", "LEFT", "RIGHT", "FULL", "CROSS"]);

function halfJoin(cursor: Cursor): never {
  while (joinWords.has(cursor.token.keyword) || cursor.at("OUTER")) cursor.next();
  return cursor.unexpected("JOIN");
}

function parseJoinCondition(cursor: Cursor): JoinOn | JoinUsing {
  const first = cursor.token;
  if (cursor.eat("USING")) return { kind: "JoinUsing", columns: parseColumnList(cursor), span: cursor.spanFrom(first) };
  if (!cursor.eat("ON"))
    cursor.unexpected(undefined, "a join needs ON condition, or CROSS JOIN where every row meets every row");
  const expression = parseExpression(cursor);
  return { kind: "JoinOn", expression, span: cursor.spanFrom(first) };
}

/** A table and the MATCH_RECOGNIZE behind it. */
function parseMatched(cursor: Cursor): TableReference {
  let table = parsePrimary(cursor);
  while (cursor.at("MATCH_RECOGNIZE")) table = parseMatchRecognize(cursor, table);
  if (cursor.at("TABLESAMPLE"))
    cursor.fail("MDSP1405", "TABLESAMPLE is not supported", cursor.token, "filter with WHERE");
  return table;
}

function parsePrimary(cursor: Cursor): TableReference {
  const { token } = cursor;
  const lateral = cursor.eat("LATERAL");
  if (cursor.at("UNNEST")) return parseUnnest(cursor, token);
  if (cursor.at("TABLE", "(")) {
    cursor.next();
    cursor.expect("(");
    return parseTableFunction(cursor, token, lateral, true);
  }
  if (cursor.at("(")) return parseParenthesis(cursor, token, lateral);
  const name = parseQualifiedName(cursor, "a table");
  if (cursor.at("(")) return parseTableFunction(cursor, token, lateral, false, name);
  return parseTableName(cursor, name);
}

function parseTableName(cursor: Cursor, name: TableName["name"]): TableName {
  const hints = parseHints(cursor);
  const systemTime = cursor.eat("FOR", "SYSTEM_TIME", "AS", "OF") ? parseExpression(cursor) : undefined;
  const alias = parseTableAlias(cursor);
  return { kind: "TableName", name, hints, ...optional({ systemTime }), ...alias, span: cursor.spanFrom(name.span) };
}

function parseParenthesis(cursor: Cursor, first: DerivedTable["span"], lateral: boolean): TableReference {
  cursor.expect("(");
  if (!atQuery(cursor) && !lateral) {
    const inner = parseTableReference(cursor);
    cursor.expect(")");
    return inner;
  }
  const query = parseQuery(cursor);
  cursor.expect(")");
  const alias = parseTableAlias(cursor);
  return { kind: "DerivedTable", lateral, query, ...alias, span: cursor.spanFrom(first) };
}

function parseUnnest(cursor: Cursor, first: Unnest["span"]): Unnest {
  cursor.expect("UNNEST");
  cursor.expect("(");
  const expressions = cursor.commaSeparated(() => parseExpression(cursor));
  cursor.expect(")");
  const withOrdinality = cursor.eat("WITH", "ORDINALITY");
  const alias = parseTableAlias(cursor);
  return { kind: "Unnest", expressions, withOrdinality, ...alias, span: cursor.spanFrom(first) };
}
