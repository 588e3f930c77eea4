import { existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles, readStamp } from "../hash.mjs";
import { run } from "../run.mjs";

const WORKSPACES = ["apache-spark-connect-node", "jobs", "ingest", "dashboards-as-code", "scripts"];
const stampFile = (root) => join(root, "node_modules", ".mdsp-build");

/** Names, sizes and times of all sources: cheap to read, and different after every edit. */
function stampOf(root) {
  const files = WORKSPACES.flatMap((name) => [
    ...["src", "local", "scripts", "page"].flatMap((folder) => listFiles(join(root, name, folder))),
    ...listFiles(join(root, name, "src", "gen")),
    ...["package.json", "tsconfig.json"].flatMap((file) => listFiles(join(root, name, file))),
  ]);
  const newest = files.reduce((time, file) => Math.max(time, statSync(file).mtimeMs), 0);
  return `${files.length} ${newest} ${files.reduce((sum, file) => sum + statSync(file).size, 0)}`;
}

const outputsExist = (root) =>
  WORKSPACES.every((name) => existsSync(join(root, name, "dist"))) &&
  existsSync(join(root, "dashboards-as-code", "dist", "page"));

/** The TypeScript workspaces, compiled to their dist folders. */
export const build = {
  name: "build",
  title: "TypeScript build",
  after: ["packages", "stubs"],
  needs: [],
  bytes: 0.05e9,
  isDone({ root }) {
    return outputsExist(root) && readStamp(stampFile(root)) === stampOf(root);
  },
  async run({ root, log, update }) {
    const stamp = stampOf(root);
    await run([join(root, "node_modules", ".bin", "tsc"), "-b"], {
      cwd: root,
      log: log("build"),
      onLine: update,
      failure: "The TypeScript build failed",
    });
    await run([process.execPath, join(root, "jobs", "scripts", "bundle.mjs")], {
      cwd: root,
      log: log("build"),
      onLine: update,
      failure: "Bundling mdsp failed",
    });
    await run([process.execPath, join(root, "dashboards-as-code", "scripts", "bundle-page.mjs")], {
      cwd: root,
      log: log("build"),
      onLine: update,
      failure: "Bundling the page of dashboards failed",
    });
    mkdirSync(join(root, "node_modules"), { recursive: true });
    writeFileSync(stampFile(root), `${stamp}\n`);
  },
};
