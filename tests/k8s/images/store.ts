import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cacheRoot } from "../../../scripts/setup/paths.mjs";
import { type CommandLine, logged, output, run } from "./command.js";
import { type BuildSecrets, secretOptions } from "./secrets.js";

/** Where all of this lies: archives, layers, downloads of builds. Removing the folder frees it. */
export const imagesFolder = join(cacheRoot(), "images");

const logs = join(imagesFolder, "logs");

/** buildah with a storage of its own. Layers on overlayfs where the system has it: `vfs` copies each whole. */
async function buildah(...args: readonly string[]): Promise<CommandLine> {
  return [...withDriver(await theDriver()), ...args];
}

let chosen: Promise<string> | undefined;

function theDriver(): Promise<string> {
  chosen ??= chooseDriver();
  return chosen;
}

async function chooseDriver(): Promise<string> {
  const { STORAGE_DRIVER } = process.env;
  if (STORAGE_DRIVER) return STORAGE_DRIVER;
  return (await run([...withDriver("overlay"), "info"])).code === 0 ? "overlay" : "vfs";
}

function withDriver(driver: string): CommandLine {
  const { graphroot, runroot } = storageOf(driver);
  return ["buildah", "--storage-driver", driver, "--root", graphroot, "--runroot", runroot];
}

/** Where a driver keeps images and what runs, by the names of containers-storage.conf(5). */
const storageOf = (driver: string) => ({
  graphroot: join(imagesFolder, driver),
  runroot: `/run/mdsp-images-${driver}`,
});

/** Builds run in a chroot: a container engine is not needed. Downloads that a build keeps are kept here. */
function environment(): NodeJS.ProcessEnv {
  const temporary = join(imagesFolder, "tmp");
  mkdirSync(temporary, { recursive: true });
  return { ...process.env, BUILDAH_ISOLATION: "chroot", TMPDIR: temporary };
}

/** The environment in which a buildah that is started elsewhere has the same storage, and uses its layers again. */
export async function environmentOfBuilds(): Promise<NodeJS.ProcessEnv> {
  const driver = await theDriver();
  const settings = join(imagesFolder, "storage.conf");
  const lines = Object.entries({ driver, ...storageOf(driver) }).map(
    ([key, value]) => `${key} = ${JSON.stringify(value)}`,
  );
  writeFileSync(settings, ["[storage]", ...lines, ""].join("\n"));
  return { ...environment(), CONTAINERS_STORAGE_CONF: settings, BUILDAH_LAYERS: "true" };
}

/** Takes a name away from an image; the image goes with its last name. */
export async function removeImage(name: string): Promise<void> {
  await output(await buildah("rmi", name));
}

/** What an image is built from. */
export interface Build {
  readonly name: string;
  readonly dockerfile: string;
  readonly context: string;
  /** Folders that `COPY --from=NAME` reads. */
  readonly folders: Readonly<Record<string, string>>;
  /** Files that `RUN --mount=type=secret,id=NAME` reads. */
  readonly secrets: BuildSecrets;
}

/** Builds a Dockerfile; layers that are there already are used again. */
export async function buildImage(build: Build): Promise<void> {
  const options = [
    ...["--tag", build.name, "--file", build.dockerfile],
    ...["--layers", "--pull-never", "--format", "docker"],
    ...Object.entries(build.folders).flatMap(([id, folder]) => ["--build-context", `${id}=${folder}`]),
    ...secretOptions(build.secrets),
  ];
  const command = await buildah("bud", ...options, build.context);
  await logged(["nice", "-n", "10", ...command], { log: logOf(build.name), env: environment() });
}

/** Makes an image of one layer, with some names, from an archive of a root file system. */
export async function importRoot([name, ...names]: readonly [string, ...string[]], archive: string): Promise<void> {
  const container = await output(await buildah("from", "scratch"));
  try {
    await output(await buildah("add", container, archive, "/"));
    await output(await buildah("config", "--cmd", "bash", "--label", "io.mdsp.stand-in=true", container));
    await output(await buildah("commit", "--format", "docker", container, name));
    for (const other of names) await output(await buildah("tag", name, other));
  } finally {
    await run(await buildah("rm", container));
  }
}

/** Whether the storage has an image of this name. */
export async function hasImage(name: string): Promise<boolean> {
  return (await run(await buildah("inspect", "--type", "image", name))).code === 0;
}

/** Removes layers that no named image has, once the storage has grown beyond a limit; the next build takes longer then. */
export async function pruneStorage(limitBytes: number): Promise<void> {
  const [kilobytes = "0"] = (await output(["du", "-sk", imagesFolder])).split(/\s/);
  if (Number(kilobytes) * 1024 > limitBytes) await output(await buildah("rmi", "--prune"));
}

/** Writes an image as an OCI archive that carries its name; layers are compressed, as in a registry. */
export async function saveImage(name: string, archive: string): Promise<void> {
  const command = await buildah("push", name, `oci-archive:${archive}:${name}`);
  await logged(["nice", "-n", "10", ...command], { log: logOf(name), env: environment() });
}

/** What `buildah inspect` tells of an image, as JSON. */
export async function inspectImage(name: string): Promise<unknown> {
  return JSON.parse(await output(await buildah("inspect", "--type", "image", name)));
}

/** The root file system of a new container of an image, until `release`. */
export async function mountImage(name: string): Promise<{ readonly root: string; release(): Promise<void> }> {
  const container = await output(await buildah("from", "--pull-never", name));
  const root = await output(await buildah("mount", container));
  return {
    root,
    release: async () => {
      await output(await buildah("umount", container));
      await output(await buildah("rm", container));
    },
  };
}

/** The log of an image's build. */
export const logOf = (name: string): string => join(logs, `${shortName(name)}.log`);

/** `spark-0.1.0` of `docker.io/market-data/spark:0.1.0`. */
export const shortName = (name: string): string => name.slice(name.lastIndexOf("/") + 1).replace(":", "-");
