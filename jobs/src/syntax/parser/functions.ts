import type { Span } from "../../source.js";
import type { CreateFunction, FunctionScope } from "../nodes/index.js";
import type { Cursor } from "./cursor.js";
import { parseString } from "./literals.js";
import { parseQualifiedName } from "./names.js";
import { optional } from "./optional.js";
import { parseOptions } from "./options.js";

/** What stood before the name of a function. */
export interface FunctionStart extends Pick<CreateFunction, "alter" | "scope" | "conditional"> {
  readonly first: Span;
}

/** Reads `TEMPORARY SYSTEM`, `TEMPORARY` or nothing. */
export function parseFunctionScope(cursor: Cursor): FunctionScope {
  return cursor.eatOne(["TEMPORARY SYSTEM", "TEMPORARY"]) ?? "CATALOG";
}

/** Reads `name AS 'class' [LANGUAGE …] [USING JAR '…', …] [WITH (…)]`. */
export function parseFunctionDefinition(cursor: Cursor, { first, ...start }: FunctionStart): CreateFunction {
  const name = parseQualifiedName(cursor, "a function's name");
  cursor.expect("AS");
  const className = parseString(cursor, "the name of a class in quotes");
  const language = cursor.eat("LANGUAGE") ? parseLanguage(cursor) : undefined;
  const jars = cursor.eat("USING") ? cursor.commaSeparated(() => parseJar(cursor)) : [];
  const parts = { name, className, ...optional({ language }), jars, options: parseOptions(cursor) };
  return { kind: "CreateFunction", ...start, ...parts, span: cursor.spanFrom(first) };
}

function parseLanguage(cursor: Cursor) {
  return cursor.eatOne(["JAVA", "SCALA", "PYTHON"]) ?? cursor.unexpected();
}

function parseJar(cursor: Cursor) {
  // Flink's other word for the same.
  if (!cursor.eat("ARTIFACT")) cursor.expect("JAR");
  return parseString(cursor, "the path of a jar in quotes");
}
