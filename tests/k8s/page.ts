import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../../scripts/setup/paths.mjs";

/** The commands of docs/kubernetes.md, by the heading that they stand under. */
export function commandsOfPage(): ReadonlyMap<string, readonly string[]> {
  const text = readFileSync(join(repositoryRoot, "docs", "kubernetes.md"), "utf8");
  const sections = text.split(/^## /m).slice(1);
  return new Map(
    sections.map((section) => {
      const [heading = ""] = section.split("\n");
      const blocks = [...section.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block = ""]) => block.trim());
      return [heading, blocks.flatMap((block) => block.split("\n"))];
    }),
  );
}
