/** Something about the cluster that a person has to mend: `message` says what, `hint` how. */
export class ClusterError extends Error {
  /**
   * @param {string} code `MDSP93xx`
   * @param {string} message
   * @param {{hint?: string, cause?: unknown}} [more]
   */
  constructor(code, message, more = {}) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = "ClusterError";
    this.code = code;
    this.hint = more.hint;
  }
}
