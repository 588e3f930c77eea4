import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { takeLock } from "../../../scripts/setup/lock.mjs";
import type { Progress } from "../../../scripts/setup/progress.mjs";
import { output } from "./output.js";
import { buildFolder, type ProgramGroupName, programFolder } from "./programs.js";

/** The image of the process that holds a pod's namespaces. */
export const PAUSE_IMAGE = "localhost/pause:1";
/** The image of the cluster's DNS. */
export const COREDNS_IMAGE = "localhost/coredns:1";

/** An image with one static program and nothing else. */
interface ProgramImage {
  readonly name: string;
  readonly program: ProgramGroupName & ("pause" | "coredns");
}

const OWN_IMAGES: readonly ProgramImage[] = [
  { name: PAUSE_IMAGE, program: "pause" },
  { name: COREDNS_IMAGE, program: "coredns" },
];

/** The archives of the images that every cluster has, built when they are not there yet. */
export async function ownImages(progress: Progress): Promise<readonly string[]> {
  const archives = OWN_IMAGES.map((image) => ({ image, archive: `${programFolder(image.program)}.oci.tar` }));
  const missing = archives.filter(({ archive }) => !existsSync(archive));
  if (missing.length > 0) {
    const release = await takeLock(join(buildFolder(), "build.lock"));
    const step = progress.step("The cluster's own images");
    try {
      for (const { image, archive } of missing) await buildProgramImage(image, archive);
      step.done();
    } catch (error) {
      step.fail();
      throw error;
    } finally {
      release();
    }
  }
  return archives.map(({ archive }) => archive);
}

async function buildProgramImage({ name, program }: ProgramImage, archive: string): Promise<void> {
  const context = mkdtempSync(join(buildFolder(), "image-"));
  try {
    copyFileSync(join(programFolder(program), program), join(context, program));
    writeFileSync(
      join(context, "Dockerfile"),
      `FROM scratch\nCOPY ${program} /${program}\nENTRYPOINT ["/${program}"]\n`,
    );
    await buildImage({ name, context, archive: `${archive}.new`, store: join(context, "store") });
    renameSync(`${archive}.new`, archive);
  } finally {
    rmSync(context, { recursive: true, force: true });
  }
}

/** What to build, and where to. */
export interface ImageBuild {
  readonly name: string;
  /** The folder with the Dockerfile and what it copies. */
  readonly context: string;
  /** The OCI archive that is written. */
  readonly archive: string;
  /** Where buildah keeps its images. */
  readonly store: string;
}

/** Builds an image with buildah, pulling nothing. */
export async function buildImage({ name, context, archive, store }: ImageBuild): Promise<void> {
  mkdirSync(store, { recursive: true });
  const buildah = [
    "buildah",
    "--root",
    join(store, "images"),
    "--runroot",
    join(store, "run"),
    "--storage-driver",
    "vfs",
  ] as const;
  await output([...buildah, "bud", "--isolation", "chroot", "--pull-never", "--tag", name, context]);
  await output([...buildah, "push", name, `oci-archive:${archive}:${name}`]);
}
