import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { Command } from "commander";
import { MdspError } from "../errors.js";
import { printJson } from "./output.js";
import { projectFiles } from "./project.js";

/** `mdsp init`: a small project for a Spark Connect server of one's own. */
export function initCommand(): Command {
  return new Command("init")
    .description("make a project with a table, a job and the commands for them")
    .argument("[folder]", "an empty folder, or one to make", ".")
    .option("--json", "the result as JSON")
    .addHelpText("after", "\nExample:\n  mdsp init orders && cd orders && npm install && npx mdsp check")
    .action(async (argument: string, options: { json?: true }) => {
      const folder = resolve(argument);
      const present = (await readdir(folder).catch(() => [])).filter((name) => !name.startsWith(".git"));
      if (present.length > 0) {
        const hint = "name an empty folder, or one that does not exist";
        throw new MdspError("MDSP4312", `The folder ${folder} is not empty: ${present.slice(0, 3).join(", ")}.`, {
          hint,
        });
      }
      const files = projectFiles({ name: packageName(basename(folder)), version: await ownVersion() });
      for (const [name, text] of Object.entries(files)) {
        await mkdir(dirname(join(folder, name)), { recursive: true });
        await writeFile(join(folder, name), text);
      }
      if (options.json) printJson({ folder, files: Object.keys(files) });
      else
        console.log(
          `${Object.keys(files).join("\n")}\n\nNext:${argument === "." ? "" : ` cd ${argument} &&`} npm install && npx mdsp check`,
        );
    });
}

const packageName = (folder: string): string =>
  folder
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, "-")
    .replace(/^[._-]+/, "") || "jobs";

/** The version of this package, which the project is to use. */
async function ownVersion(): Promise<string> {
  const text = await readFile(new URL("../../package.json", import.meta.url), "utf8");
  const own: { version?: unknown } = JSON.parse(text);
  return String(own.version);
}
