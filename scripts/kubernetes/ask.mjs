import { question } from "zx";
import { ClusterError } from "./errors.mjs";

/**
 * Asks before something that cannot be taken back: the person types `word`. Without a terminal, and without --yes, the
 * answer is no.
 *
 * @throws {ClusterError} MDSP9307
 */
export async function confirm(what, word, yes) {
  if (yes) return;
  const no = () => new ClusterError("MDSP9307", "Nothing was changed.", { hint: "--yes answers the question" });
  if (!process.stdin.isTTY) throw no();
  if ((await question(`${what}\nType ${word} to go on: `)).trim() !== word) throw no();
}
