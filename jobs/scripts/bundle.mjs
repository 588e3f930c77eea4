#!/usr/bin/env node
/**
 * Joins the compiled modules of the command into few files, dist/bundle, for a quick start: a command reads one file for
 * most of what it needs, not a hundred. Packages stay outside, but commander, which every command loads.
 *
 *   npx tsc -b && node jobs/scripts/bundle.mjs
 */
import { copyFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const dist = fileURLToPath(new URL("../dist", import.meta.url));
const bundled = ["commander"];

/** Leaves every package outside that is not among the bundled ones. */
const packagesOutside = {
  name: "packages-outside",
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === "entry-point" || bundled.includes(path) ? undefined : { path, external: true },
    );
  },
};

const folder = join(dist, "bundle");
rmSync(folder, { recursive: true, force: true });
await build({
  entryPoints: [join(dist, "cli", "main.js")],
  outdir: folder,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.15",
  // Names stay, for stack traces that say something.
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: "inline",
  // commander is CommonJS and asks for Node's own modules by require.
  banner: {
    js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
  },
  plugins: [packagesOutside],
  logLevel: "warning",
});
const require = createRequire(import.meta.url);
for (const name of bundled) {
  copyFileSync(join(dirname(require.resolve(name)), "LICENSE"), join(folder, `LICENSE-${name}.txt`));
}
