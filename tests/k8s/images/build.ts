import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { hashOf } from "../../../scripts/setup/hash.mjs";
import { takeLock } from "../../../scripts/setup/lock.mjs";
import { repositoryRoot } from "../../../scripts/setup/paths.mjs";
import { debianName, type Image, ownImage, ownImages, type StandIn, standIn, standIns } from "./catalog.js";
import { debianRecipe, debianRoot } from "./debian.js";
import { fetchDownloads } from "./downloads.js";
import { requirePrograms } from "./prerequisites.js";
import { type BuildSecrets, withBuildSecrets } from "./secrets.js";
import { buildImage, hasImage, imagesFolder, importRoot, pruneStorage, saveImage, shortName } from "./store.js";

/** Archives kept of each image. */
const KEPT = 3;
/** What archives, layers and downloads may take on the disk before layers are removed. */
const LIMIT_BYTES = 20e9;

/**
 * Builds every image that the manifests name, and stand-ins of the official ones, where their sources have changed.
 *
 * @returns the archive (OCI) of each image by its full name, such as `docker.io/market-data/spark:0.1.0`
 */
export async function buildImages(): Promise<ReadonlyMap<string, string>> {
  requirePrograms();
  const release = await takeLock(join(imagesFolder, ".lock"));
  try {
    await fetchDownloads();
    await pruneStorage(LIMIT_BYTES);
    await importDebian();
    return await withBuildSecrets(async (secrets) => {
      const archives = new Map<string, string>();
      const names: readonly StandIn[] = ["node", "kafka", "cassandra", "registry"];
      for (const image of [...names.map(standIn), ...ownImages.map(ownImage)]) {
        archives.set(image.name, await archiveOf(image, secrets));
      }
      archives.delete(standIns.node);
      return archives;
    });
  } finally {
    release();
  }
}

async function importDebian(): Promise<void> {
  const archive = await debianRoot();
  if (await hasImage(`localhost/debian:${debianRecipe}`)) return;
  await importRoot([debianName, `localhost/debian:${debianRecipe}`], archive);
}

/** The archive of an image's present sources; built when there is none. */
async function archiveOf(image: Image, secrets: BuildSecrets): Promise<string> {
  const folder = join(imagesFolder, "archives");
  mkdirSync(folder, { recursive: true });
  const start = `${shortName(image.name)}-`;
  const archive = join(folder, `${start}${hashOfImage(image)}.tar`);
  if (existsSync(archive) && (await hasImage(image.name))) return archive;
  await buildImage({ ...image, secrets });
  await saveImage(image.name, `${archive}.new`);
  renameSync(`${archive}.new`, archive);
  removeOld(folder, start);
  return archive;
}

/** Some older archives stay: tests of another working copy may be reading them. */
function removeOld(folder: string, start: string): void {
  const archives = readdirSync(folder).filter((name) => name.startsWith(start) && name.endsWith(".tar"));
  const byAge = archives.map((name) => join(folder, name)).sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const path of byAge.slice(KEPT)) rmSync(path);
}

/** Changes with the Dockerfile, its base and each file that it copies. Of folders of jars the names are enough. */
function hashOfImage({ dockerfile, context, folders }: Image): string {
  const text = readFileSync(dockerfile, "utf8");
  const jars = Object.entries(folders).map(([name, folder]) => `${name}:${readdirSync(folder).sort().join()}`);
  const sources = copiedPaths(text).map((path) => relative(repositoryRoot, join(context, path)));
  const base = text.includes(standIns.node) ? hashOfImage(standIn("node")) : debianRecipe;
  const extra = createHash("sha256")
    .update([base, text, ...jars].join("\0"))
    .digest("hex");
  return hashOf(repositoryRoot, sources, extra);
}

/** What a Dockerfile copies from its context. */
export function copiedPaths(dockerfile: string): readonly string[] {
  const copies = dockerfile.matchAll(/^COPY (?!--from)(.+)$/gm);
  return [...copies].flatMap(([, paths = ""]) => paths.trim().split(/\s+/).slice(0, -1));
}
