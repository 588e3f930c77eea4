import { createHash } from "node:crypto";
import { InvalidArgumentError, ProtocolError } from "../errors.js";
import type { CallOptions, SparkConnectClient } from "../protocol/client.js";
import { localPath, type NamedSource } from "./artifact.js";
import { artifactPayloads } from "./artifact-chunks.js";

/** The calls that carry artifacts. */
type ArtifactCalls = Pick<SparkConnectClient, "addArtifacts" | "existingArtifacts">;

/** How often an artifact is sent that arrives damaged. */
const TRIES = 3;

/**
 * Sends artifacts to a session. Those that arrive damaged are sent again.
 * @throws {InvalidArgumentError} when a file cannot be read.
 * @throws {ProtocolError} when an artifact arrives damaged again and again, or not at all.
 */
export async function sendArtifacts(
  client: ArtifactCalls,
  sources: readonly NamedSource[],
  options: CallOptions = {},
): Promise<void> {
  let left = sources;
  for (let tries = 0; left.length > 0; tries++) {
    if (tries === TRIES) {
      const names = left.map(({ name }) => name).join(", ");
      throw new ProtocolError(
        `The server did not get these artifacts undamaged, though sent ${TRIES} times: ${names}.`,
      );
    }
    const sent = left;
    const arrived = await client.addArtifacts(() => artifactPayloads(sent), options);
    left = sent.filter(({ name }) => arrived.get(name) !== true);
  }
}

/**
 * Keeps bytes in the session, for messages that name them by their hash, such as `CachedLocalRelation`. What the session
 * has already is not sent again.
 * @returns the SHA-256 hashes of the bytes, in hexadecimal digits and in their order.
 */
export async function cacheArtifacts(
  client: ArtifactCalls,
  blobs: readonly Uint8Array[],
  options: CallOptions = {},
): Promise<readonly string[]> {
  const hashes = blobs.map((blob) => createHash("sha256").update(blob).digest("hex"));
  const byName = new Map(blobs.map((source, index) => [`cache/${hashes[index]}`, source] as const));
  if (byName.size === 0) return hashes;
  const existing = await client.existingArtifacts([...byName.keys()], options);
  const missing = [...byName].filter(([name]) => !existing.has(name)).map(([name, source]) => ({ name, source }));
  await sendArtifacts(client, missing, options);
  return hashes;
}

/**
 * Copies a file of this machine to the file system of the server.
 * @throws {InvalidArgumentError} when the file cannot be read, or the destination is no absolute path.
 */
export async function copyFromLocalToFs(
  client: ArtifactCalls,
  from: string | URL,
  to: string,
  options: CallOptions = {},
): Promise<void> {
  if (!to.startsWith("/")) {
    throw new InvalidArgumentError(
      `The destination must be an absolute path of the server's default file system, without a scheme, but is ${to}.`,
    );
  }
  await sendArtifacts(client, [{ name: `forward_to_fs${to}`, source: localPath(from) }], options);
}
