import { basename, isAbsolute } from "node:path";
import { fileURLToPath } from "node:url";
import { InvalidArgumentError } from "../errors.js";

/**
 * What an artifact is for: `jar` and `class` put code on the session's class path; `file` and `archive`, which is unpacked,
 * come to its tasks: into the folder `serverSideSessionId` under `SparkFiles.getRootDirectory()`.
 */
export type ArtifactKind = "jar" | "class" | "file" | "archive";

/** Something to send to a session: a file of this machine, or bytes under a name. */
export type Artifact = {
  /** @default by the ending of the name: .jar is a `jar`, .class a `class` */
  readonly kind?: ArtifactKind | undefined;
  /** Folder that an archive is unpacked to. @default its name */
  readonly folder?: string | undefined;
} & (
  | {
      readonly path: string | URL;
      /** Name on the server; for a class with the folders of its package, such as `a/b/C.class`. @default the file's */
      readonly name?: string | undefined;
    }
  | { readonly bytes: Uint8Array; readonly name: string }
);

/** An artifact, or the path of a jar or class file. */
export type GivenArtifact = string | URL | Artifact;

/** What is sent under the name that the server asks for. */
export interface NamedSource {
  readonly name: string;
  readonly source: string | Uint8Array;
}

const PREFIXES: Readonly<Record<ArtifactKind, string>> = {
  jar: "jars",
  class: "classes",
  file: "files",
  archive: "archives",
};
const ARCHIVE_ENDINGS = [".zip", ".jar", ".tar.gz", ".tgz", ".tar"];

/** Name and source of an artifact. @throws {InvalidArgumentError} when its name or kind cannot be. */
export function namedSource(given: GivenArtifact): NamedSource {
  const artifact = typeof given === "string" || given instanceof URL ? { path: given } : given;
  const source = "bytes" in artifact ? artifact.bytes : localPath(artifact.path);
  const name = artifact.name ?? (typeof source === "string" ? basename(source) : "");
  const kind = artifact.kind ?? kindByEnding(name);
  if (name === "" || isAbsolute(name) || name.split(/[\\/]/).includes("..") || name.includes("#")) {
    throw new InvalidArgumentError(`An artifact cannot have the name ${JSON.stringify(name)}. Give a relative one.`);
  }
  const endings = kind === "archive" ? ARCHIVE_ENDINGS : kind === "jar" || kind === "class" ? [`.${kind}`] : [""];
  if (!endings.some((ending) => name.endsWith(ending))) {
    throw new InvalidArgumentError(`The name of the ${kind} ${name} must end with ${endings.join(", ")}.`);
  }
  if (artifact.folder !== undefined && kind !== "archive") {
    throw new InvalidArgumentError(`The ${kind} ${name} is not unpacked and can have no folder.`);
  }
  const folder = artifact.folder === undefined ? "" : `#${artifact.folder}`;
  return { name: `${PREFIXES[kind]}/${name}${folder}`, source };
}

/** The path of a file that is given by its path or its file: URL. */
export function localPath(path: string | URL): string {
  if (path instanceof URL || path.startsWith("file:")) return fileURLToPath(path);
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(path)?.[1];
  if (scheme !== undefined)
    throw new InvalidArgumentError(`Only files of this machine can be sent, not ${scheme}: ones.`);
  return path;
}

function kindByEnding(name: string): ArtifactKind {
  if (name.endsWith(".jar")) return "jar";
  if (name.endsWith(".class")) return "class";
  throw new InvalidArgumentError(`What is ${JSON.stringify(name)}? Say it by kind: "file" or "archive".`);
}
