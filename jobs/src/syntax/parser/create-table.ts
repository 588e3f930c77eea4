import type { Span } from "../../source.js";
import type { CreateTable, Distribution, LikeRule, TableElement, TableLike } from "../nodes/index.js";
import { type Cursor, StatementAbandoned } from "./cursor.js";
import { parseNumber, parseString } from "./literals.js";
import { parseColumnList, parseQualifiedName } from "./names.js";
import { optional } from "./optional.js";
import { parseOptions } from "./options.js";
import { parseQuery } from "./query.js";
import { parseTableElement } from "./table-elements.js";

/** What stood before TABLE or VIEW. */
export interface CreateStart {
  readonly first: Span;
  readonly temporary: boolean;
  readonly orReplace: boolean;
}

/** Reads CREATE TABLE behind the word TABLE. */
export function parseCreateTable(cursor: Cursor, start: CreateStart): CreateTable {
  const { first, temporary, orReplace } = start;
  const ifNotExists = cursor.eat("IF", "NOT", "EXISTS");
  const name = parseQualifiedName(cursor, "a table's name");
  const { elements, abandoned } = parseElements(cursor);
  const comment = cursor.eat("COMMENT") ? parseString(cursor) : undefined;
  const distribution = cursor.at("DISTRIBUTED") ? parseDistribution(cursor) : undefined;
  const partitionedBy = cursor.eat("PARTITIONED", "BY") ? parseColumnList(cursor) : [];
  const options = parseOptions(cursor);
  const like = cursor.at("LIKE") ? parseLike(cursor) : undefined;
  const query = like === undefined && cursor.eat("AS") ? parseQuery(cursor) : undefined;
  if (abandoned !== undefined) throw abandoned;
  if (elements.length === 0 && like === undefined && query === undefined) {
    cursor.couldBe("(", "LIKE", "AS");
    cursor.unexpected(undefined, "a table needs columns, LIKE another table, or AS a query");
  }
  const flags = { temporary, ifNotExists, orReplace };
  const clauses = optional({ comment, distribution, like, query });
  const span = cursor.spanFrom(first);
  return { kind: "CreateTable", ...flags, name, elements, partitionedBy, options, ...clauses, span };
}

/** Reads the columns, if any. What is wrong with one of them does not hide what is wrong with the next. */
function parseElements(cursor: Cursor): { elements: readonly TableElement[]; abandoned?: StatementAbandoned } {
  if (!cursor.eat("(")) return { elements: [] };
  const elements: TableElement[] = [];
  let abandoned: StatementAbandoned | undefined;
  do {
    try {
      elements.push(...parseTableElement(cursor));
      if (!cursor.at(",") && !cursor.at(")")) cursor.expect(")");
    } catch (error) {
      if (!(error instanceof StatementAbandoned)) throw error;
      abandoned = error;
      if (!cursor.skipTo(elementEnds)) throw error;
    }
  } while (cursor.eat(","));
  cursor.expect(")");
  return { elements, ...optional({ abandoned }) };
}

const elementEnds: ReadonlySet<string> = new Set([",", ")"]);

/** Reads `DISTRIBUTED …`, or `DISTRIBUTION …` of ALTER TABLE. */
export function parseDistribution(cursor: Cursor): Distribution {
  const first = cursor.next();
  const by = cursor.eat("BY");
  const method = by ? cursor.eatOne(["HASH", "RANGE"]) : undefined;
  const columns = by ? parseColumnList(cursor) : [];
  const buckets = cursor.eat("INTO") ? parseNumber(cursor) : undefined;
  if (buckets !== undefined) cursor.expect("BUCKETS");
  return { kind: "Distribution", columns, ...optional({ method, buckets }), span: cursor.spanFrom(first) };
}

function parseLike(cursor: Cursor): TableLike {
  const first = cursor.expect("LIKE");
  const source = parseQualifiedName(cursor, "a table's name");
  const rules: LikeRule[] = [];
  if (cursor.eat("(")) {
    while (!cursor.at(")")) rules.push(parseLikeRule(cursor));
    cursor.expect(")");
  }
  return { kind: "TableLike", source, rules, span: cursor.spanFrom(first) };
}

const strategies = ["INCLUDING", "EXCLUDING", "OVERWRITING"] as const;
const features = [
  "ALL",
  "CONSTRAINTS",
  "DISTRIBUTION",
  "GENERATED",
  "METADATA",
  "OPTIONS",
  "PARTITIONS",
  "WATERMARKS",
] as const;

function parseLikeRule(cursor: Cursor): LikeRule {
  const first = cursor.token;
  const strategy = cursor.eatOne(strategies) ?? cursor.unexpected();
  const feature = cursor.eatOne(features) ?? cursor.unexpected();
  return { kind: "LikeRule", strategy, feature, span: cursor.spanFrom(first) };
}
