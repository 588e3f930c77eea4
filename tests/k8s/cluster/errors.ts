/** What a {@link ClusterError} can stand for. */
export type ClusterErrorCode =
  /** The machine lacks something: another system than Linux, not root, a Debian package. */
  | "prerequisites"
  /** A program or an image of the cluster could not be built. */
  | "build"
  /** A part of the cluster did not start. */
  | "start"
  /** A command in the cluster failed. */
  | "command"
  /** No cluster of this name runs, or one does already. */
  | "name";

/** An error of the one-node cluster; the message says where, what to do, and which log has more. */
export class ClusterError extends Error {
  override readonly name = "ClusterError";

  constructor(
    readonly code: ClusterErrorCode,
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
  }
}
