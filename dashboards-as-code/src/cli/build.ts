import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Command } from "commander";
import { outputFiles } from "../output/files.js";
import { shippedWith, symbolsOption } from "./symbols.js";

/** `build`: all that Grafana can be given, as files. */
export function buildCommand(): Command {
  return new Command("build")
    .description("write dashboards (both schemas), provisioning and the Grafana operator's resources")
    .requiredOption("--out <folder>", "where to")
    .addOption(symbolsOption())
    .addHelpText("after", "\nExample:\n  mdsp-dashboards build --out build/grafana")
    .action(async ({ out, symbols }: { out: string; symbols?: readonly string[] }) => {
      const files = outputFiles(shippedWith(symbols));
      for (const { path, text } of files) {
        await mkdir(dirname(join(out, path)), { recursive: true });
        await writeFile(join(out, path), text);
      }
      console.log(`${files.length} files in ${out}`);
    });
}
