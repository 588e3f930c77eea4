import { existsSync, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Programs that only a build needs. */
const BUILD_TOOLS = new Set(
  [
    "cc",
    "gcc",
    "g++",
    "make",
    "javac",
    "mvn",
    "npm",
    "npx",
    "yarn",
    "corepack",
    "pip",
    "pip3",
    "python3",
    "git",
  ].concat(["curl", "wget", "buf", "tsc", "esbuild"]),
);
const PROGRAM_FOLDERS = ["bin", "sbin", "usr/bin", "usr/sbin", "usr/local/bin", "usr/local/sbin"];

/** Build tools of a root file system, and what they leave behind: lists of packages, caches, secrets of a build. */
export function leftOvers(root: string): readonly string[] {
  const programs = PROGRAM_FOLDERS.flatMap((folder) => namesIn(root, folder).map((name) => `${folder}/${name}`));
  const tools = programs.filter((path) => BUILD_TOOLS.has(path.slice(path.lastIndexOf("/") + 1)));
  const jdks = namesIn(root, "usr/lib/jvm").filter((name) => existsSync(join(root, "usr/lib/jvm", name, "bin/javac")));
  const folders = ["var/lib/apt/lists", "root/.m2", "root/.npm", "root/.cache", "run/secrets", "build", "pypi"];
  return [...tools, ...jdks, ...folders.flatMap((folder) => filesBelow(root, folder))];
}

function namesIn(root: string, folder: string): readonly string[] {
  const path = join(root, folder);
  return existsSync(path) ? readdirSync(path) : [];
}

function filesBelow(root: string, folder: string): readonly string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => lstatSync(join(path, name)).isFile())
    .map((name) => `${folder}/${name}`);
}
