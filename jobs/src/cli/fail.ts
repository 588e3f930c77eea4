import { MdspError } from "../errors.js";

/** Ends a command with one clear message; the stack only for what nobody foresaw. */
export function fail(error: unknown): never {
  if (error instanceof MdspError) {
    console.error(`error[${error.code}]: ${error.message}`);
    if (error.hint !== undefined) console.error(`  hint: ${error.hint}`);
  } else {
    console.error(error instanceof Error ? error.stack : error);
  }
  process.exit(1);
}
