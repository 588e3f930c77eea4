#!/usr/bin/env node
/**
 * Builds the live page into dist/page: one script and one style sheet, which load nothing from elsewhere.
 *
 *   node dashboards-as-code/scripts/bundle-page.mjs
 */
import { copyFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const [page, out] = [join(root, "page"), join(root, "dist", "page")];

rmSync(out, { recursive: true, force: true });
await build({
  entryPoints: { app: join(page, "main.tsx") },
  outdir: out,
  bundle: true,
  format: "esm",
  platform: "browser",
  target: "es2022",
  jsx: "automatic",
  minify: true,
  legalComments: "eof",
  define: { "process.env.NODE_ENV": '"production"' },
  logLevel: "warning",
});
for (const name of ["index.html", "icon.svg"]) copyFileSync(join(page, name), join(out, name));
