import type { Describe, Explain, ExplainDetail, Show, ShowObject } from "../nodes/index.js";
import { showObjects } from "../nodes/index.js";
import type { Cursor } from "./cursor.js";
import { parseInsert, parseStatementSet } from "./inserts.js";
import { parseString } from "./literals.js";
import { isName, parseQualifiedName } from "./names.js";
import { optional } from "./optional.js";
import { parseQuery } from "./query.js";

const details = ["ESTIMATED_COST", "CHANGELOG_MODE", "JSON_EXECUTION_PLAN", "PLAN_ADVICE"] as const;

/** Reads `EXPLAIN [details | PLAN FOR] statement`. */
export function parseExplain(cursor: Cursor): Explain {
  const first = cursor.expect("EXPLAIN");
  const wanted: ExplainDetail[] = [];
  if (!cursor.eat("PLAN", "FOR")) {
    for (let detail = cursor.eatOne(details); detail !== undefined; detail = cursor.eatOne(details)) {
      wanted.push(detail);
      cursor.eat(",");
    }
  }
  const statement = parseExplained(cursor);
  return { kind: "Explain", details: wanted, statement, span: cursor.spanFrom(first) };
}

function parseExplained(cursor: Cursor): Explain["statement"] {
  if (cursor.at("EXECUTE") || cursor.at("STATEMENT", "SET")) return parseStatementSet(cursor);
  cursor.couldBe("INSERT", "STATEMENT SET");
  return cursor.at("INSERT") ? parseInsert(cursor) : parseQuery(cursor);
}

/** Reads `DESCRIBE [CATALOG | DATABASE | FUNCTION] [EXTENDED] name`. */
export function parseDescribe(cursor: Cursor): Describe {
  const first = cursor.next();
  const followed = isName(cursor.peek(1)) || cursor.peek(1).keyword === "EXTENDED";
  const object = (followed ? cursor.eatOne(["CATALOG", "DATABASE", "FUNCTION"]) : undefined) ?? "TABLE";
  const extended = isName(cursor.peek(1)) && cursor.eat("EXTENDED");
  const name = parseQualifiedName(cursor, `a ${object.toLowerCase()}'s name`);
  return { kind: "Describe", object, extended, name, span: cursor.spanFrom(first) };
}

const named: ReadonlySet<ShowObject> = new Set<ShowObject>([
  "CREATE TABLE",
  "CREATE VIEW",
  "CREATE CATALOG",
  "PARTITIONS",
]);

/** Reads `SHOW object …`. */
export function parseShow(cursor: Cursor): Show {
  const first = cursor.expect("SHOW");
  const object = cursor.eatOne(showObjects) ?? cursor.unexpected();
  const inside = named.has(object) || cursor.eatOne(["FROM", "IN"]) !== undefined;
  const name = inside ? parseQualifiedName(cursor) : undefined;
  if (object === "COLUMNS" && name === undefined) cursor.unexpected();
  const negated = cursor.eat("NOT");
  if (negated && !cursor.at("LIKE") && !cursor.at("ILIKE")) cursor.expect("LIKE");
  const operator = cursor.eatOne(["LIKE", "ILIKE"]);
  const like = operator === undefined ? undefined : parseString(cursor, "a pattern in quotes");
  const flags = { ignoreCase: operator === "ILIKE", negated };
  return { kind: "Show", object, ...optional({ name, like }), ...flags, span: cursor.spanFrom(first) };
}
