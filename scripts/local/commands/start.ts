import { CommanderError } from "commander";
import { parseStartOptions } from "../run/options.js";
import { renderError, start } from "../run/start.js";

/** `npm start -- …`; `startedAt` is when it was called, in milliseconds since 1970. Returns the exit code. */
export async function startCommand(args: readonly string[], startedAt: number): Promise<number> {
  try {
    return await start(parseStartOptions(args), startedAt);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    console.error(renderError(error));
    return 1;
  }
}
