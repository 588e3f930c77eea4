import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Runs a command of the built package; before the first set-up there is nothing that it could be about. */
export async function runCommand(file, name) {
  const path = fileURLToPath(new URL(`../dist/local/commands/${file}.js`, import.meta.url));
  if (!existsSync(path)) {
    console.log("Nothing is set up yet, so nothing runs. Begin with: npm start");
    process.exit(0);
  }
  const module = await import(path);
  process.exit(await module[name](process.argv.slice(2)));
}
