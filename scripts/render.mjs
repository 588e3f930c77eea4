#!/usr/bin/env node
// Writes the manifests of an overlay into one file, for Terraform, a review or another tool: npx zx scripts/render.mjs
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { overlayOption, progress, runClusterCommand } from "./kubernetes/command.mjs";
import { render, resourcesOf } from "./kubernetes/render.mjs";

const about = {
  name: "render",
  description:
    "write all resources of an overlay, with the SQL and the dashboards of this checkout, as YAML; asks no cluster",
  example: "--overlay laptop --out manifests.yaml",
};

await runClusterCommand(
  about,
  (command) =>
    command
      .addOption(overlayOption())
      .option("--registry <address>", "registry of the images, such as registry.example.com/market-data")
      .option("--tag <version>", "version of the images")
      .option("--out <file>", "where to; without it to standard output"),
  async ({ overlay, registry, tag, out }) => {
    const yaml = await render({ overlay, registry, tag });
    if (out === undefined) {
      process.stdout.write(yaml);
      return;
    }
    mkdirSync(dirname(resolve(out)), { recursive: true });
    writeFileSync(out, yaml);
    progress().line(`${resourcesOf(yaml).length} resources of ${overlay} are in ${out}`);
  },
);
