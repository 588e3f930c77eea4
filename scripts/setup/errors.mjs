/**
 * A set-up step that could not be done. `message` says where and what, in one line; `hint` what to install or change;
 * `log` is the file with the whole output of the command that failed.
 */
export class SetupError extends Error {
  /**
   * @param {string} code `MDSP90xx`
   * @param {string} message
   * @param {{hint?: string, log?: string, tail?: string, cause?: unknown}} [more]
   */
  constructor(code, message, more = {}) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = "SetupError";
    this.code = code;
    this.hint = more.hint;
    this.log = more.log;
    this.tail = more.tail;
  }
}

/** The lines a person sees when set-up fails: the message, the end of the command's output, and where the rest is. */
export function renderSetupError(error) {
  const lines = [`${error.code} ${error.message}`];
  if (error.tail) lines.push(...error.tail.split("\n").map((line) => `    ${line}`));
  if (error.hint) lines.push(`  ${error.hint}`);
  if (error.log) lines.push(`  The whole output: ${error.log}`);
  return lines.join("\n");
}
