import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sqlFiles } from "./sql-files.js";

test("a file of a mounted ConfigMap is read once, though it lies there twice", async () => {
  const folder = mkdtempSync(join(tmpdir(), "mdsp-config-map-"));
  try {
    const version = join(folder, "..2026_11_29_12_00_00.1");
    mkdirSync(version);
    writeFileSync(join(version, "bars.sql"), "SELECT 1;");
    symlinkSync("..2026_11_29_12_00_00.1", join(folder, "..data"));
    symlinkSync("..data/bars.sql", join(folder, "bars.sql"));
    expect(await sqlFiles([folder])).toEqual([join(folder, "bars.sql")]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
