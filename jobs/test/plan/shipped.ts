import { readdirSync, readFileSync } from "node:fs";
import { SourceFile } from "../../src/source.js";

/** What the variables of the shipped SQL files stand for in tests. */
export const variables = { KAFKA_BOOTSTRAP_SERVERS: "localhost:9092", CASSANDRA_CONTACT_POINTS: "127.0.0.1:9042" };

/** The shipped SQL files: tables, then jobs. */
export function shippedFiles(): SourceFile[] {
  return ["tables", "jobs"].flatMap((folder) => {
    const root = new URL(`../../../sql/${folder}/`, import.meta.url);
    const names = readdirSync(root).filter((name) => name.endsWith(".sql"));
    return names
      .sort()
      .map((name) => new SourceFile(`sql/${folder}/${name}`, readFileSync(new URL(name, root), "utf8")));
  });
}
