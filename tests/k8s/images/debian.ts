import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { logged } from "./command.js";
import { imagesFolder } from "./store.js";

const log = join(imagesFolder, "logs", "debian.log");

/** What the official image leaves out and sets, beside debootstrap's smallest Debian. */
const FILES: Readonly<Record<string, string>> = {
  "etc/dpkg/dpkg.cfg.d/docker": [
    "path-exclude /usr/share/doc/*",
    "path-include /usr/share/doc/*/copyright",
    ...["groff", "info", "linda", "lintian", "locale", "man"].map((name) => `path-exclude /usr/share/${name}/*`),
    "",
  ].join("\n"),
  "etc/apt/apt.conf.d/docker-clean": [
    'DPkg::Post-Invoke { "rm -f /var/cache/apt/archives/*.deb || true"; };',
    'Dir::Cache::pkgcache "";',
    'Dir::Cache::srcpkgcache "";',
    "",
  ].join("\n"),
  "etc/apt/apt.conf.d/docker-no-languages": 'Acquire::Languages "none";\n',
};
const LEFT_OUT = [
  ...["doc", "groff", "info", "lintian", "locale", "man"].map((name) => `usr/share/${name}`),
  "var/cache/apt/archives",
  "var/cache/debconf",
  "var/lib/apt/lists",
  "var/log/apt",
];

/** Changes with the way in which the root file system is made. */
export const debianRecipe: string = createHash("sha256")
  .update(JSON.stringify([FILES, LEFT_OUT]))
  .digest("hex")
  .slice(0, 16);

const archive = join(imagesFolder, `debian-${debianRecipe}.tar`);

/** The root file system of a Debian like the official slim image, as an archive; made once by debootstrap. */
export async function debianRoot(): Promise<string> {
  if (existsSync(archive)) return archive;
  const root = join(imagesFolder, "debian");
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  // It leaves the mirror that it used as the one source of packages.
  await logged(["nice", "debootstrap", "--variant=minbase", "bookworm", root], { log });
  for (const folder of LEFT_OUT) rmSync(join(root, folder), { recursive: true, force: true });
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  mkdirSync(join(root, "var", "cache", "apt", "archives", "partial"), { recursive: true });
  mkdirSync(join(root, "var", "lib", "apt", "lists", "partial"), { recursive: true });
  await logged(["tar", "cf", `${archive}.new`, "--numeric-owner", "-C", root, "."], { log });
  renameSync(`${archive}.new`, archive);
  rmSync(root, { recursive: true });
  return archive;
}
