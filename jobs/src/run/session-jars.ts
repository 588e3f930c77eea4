import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { SparkSession } from "apache-spark-connect-node";
import { MdspError } from "../errors.js";
import type { JavaFunction } from "../plan/index.js";

/** The jars that sessions got from here: by path the hash of what was in it. */
const sent = new WeakMap<SparkSession, Map<string, string>>();

/**
 * Sends the jars of a function to a session that does not have them yet. A session keeps what it got first: Spark takes no
 * other jar under the same name, and would look for the class in the first one.
 *
 * @throws MdspError MDSP4003 when a jar cannot be read, or has changed since it was sent
 */
export async function sendJars(session: SparkSession, { name, jars }: JavaFunction): Promise<void> {
  const known = sent.get(session) ?? new Map<string, string>();
  sent.set(session, known);
  for (const path of jars) {
    const bytes = await readFile(path).catch((cause: unknown) => {
      const message = `The jar ${path} of the function \`${name}\` cannot be read.`;
      throw new MdspError("MDSP4003", message, { hint: "Paths are relative to the SQL file that names them.", cause });
    });
    const before = known.get(path);
    const hash = hashOf(bytes);
    if (before === hash) continue;
    if (before !== undefined)
      throw new MdspError("MDSP4003", `The jar ${path} of the function \`${name}\` has changed since Spark got it.`, {
        hint: "Start `mdsp run` anew: a session keeps the jars that it has.",
      });
    // Two jars in different folders may have one name.
    await session.addArtifact({ bytes, name: `${hashOf(path)}-${basename(path)}`, kind: "jar" });
    known.set(path, hash);
  }
}

const hashOf = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("hex").slice(0, 16);
