import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../run.mjs";

/**
 * Whether what npm installed (node_modules/.package-lock.json) is what package-lock.json asks for: each installed
 * package in the asked version, and none missing but optional ones (those of other systems).
 */
export function isInstalled(lock, installed) {
  const wanted = Object.entries(lock.packages ?? {}).filter(
    ([path]) => path.startsWith("node_modules/") || path.includes("/node_modules/"),
  );
  const present = installed.packages ?? {};
  return wanted.every(([path, entry]) => {
    const found = present[path];
    if (!found) return Boolean(entry.optional || entry.devOptional);
    return found.version === entry.version && Boolean(found.link) === Boolean(entry.link);
  });
}

const readJson = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined);

/** npm packages of all workspaces, by `npm ci`. */
export const packages = {
  name: "packages",
  title: "npm packages",
  after: [],
  needs: [],
  bytes: 0.4e9,
  isDone({ root }) {
    const lock = readJson(join(root, "package-lock.json"));
    const installed = readJson(join(root, "node_modules", ".package-lock.json"));
    return Boolean(lock && installed && isInstalled(lock, installed));
  },
  async run({ root, log, update }) {
    await run(["npm", "ci", "--no-audit", "--no-fund"], {
      cwd: root,
      log: log("packages"),
      onLine: update,
      failure: "npm ci failed",
      hint: "Is the npm registry reached from here? Then the same command runs by hand: npm ci",
    });
  },
};
