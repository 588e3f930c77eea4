import { didYouMean } from "../suggest.js";
import type { Cursor } from "./cursor.js";

/** Flink's statements that are not taken here, and what to do instead. */
export const unsupportedStatements: ReadonlyMap<string, string> = new Map([
  ["UPDATE", "streams are written with INSERT INTO; a key that comes again overwrites its row"],
  ["DELETE", "streams are written with INSERT INTO"],
  ["MERGE", "streams are written with INSERT INTO; a key that comes again overwrites its row"],
  ["TRUNCATE", "empty the table in the system that holds it"],
  ["ANALYZE", "remove it; Spark plans without statistics of streams"],
  ["CALL", "remove it; connectors have no procedures"],
  ["COMPILE", "remove it; mdsp explain shows a plan"],
  ["LOAD", "remove it; modules are not needed"],
  ["UNLOAD", "remove it; modules are not needed"],
  ["ADD", "a function's jar stands in CREATE FUNCTION … USING JAR; others are given to the Spark server"],
  ["REMOVE", "a function's jar stands in CREATE FUNCTION … USING JAR; others are given to the Spark server"],
  ["STOP", "use mdsp stop"],
]);

const otherObjects: ReadonlySet<string> = new Set("SYSTEM MODEL CONNECTION MATERIALIZED".split(" "));

/** Abandons a CREATE or DROP of something else than tables and views. */
export function failUnsupported(cursor: Cursor, verb: string, objects: readonly string[]): never {
  const { token } = cursor;
  const known = otherObjects.has(token.keyword);
  const hint = known ? undefined : didYouMean(token.text, objects);
  if (!known) cursor.unexpected(objects.join(" or "), hint);
  return cursor.fail(
    "MDSP1405",
    `${verb} ${token.keyword} is not supported`,
    token,
    `${verb} takes ${objects.join(" and ")}`,
  );
}
