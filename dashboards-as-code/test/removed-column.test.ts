/** A column that leaves the SQL breaks the build of the panels that ask for it, and says where. */
import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { analyse } from "../../jobs/src/analysis/analyse.js";
import { tablesModule } from "../../jobs/src/cli/tables-module.js";
import { SourceFile } from "../../jobs/src/source.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mdsp-types-"));
  cpSync(join(root, "dashboards-as-code", "src"), join(folder, "src"), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const options = { rootDir: "src", noEmit: true, composite: false, declaration: false, declarationMap: false };
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({
      extends: join(root, "tsconfig.base.json"),
      compilerOptions: options,
      include: ["src/**/*.ts"],
      exclude: ["src/**/*.test.ts"],
    }),
  );
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The shipped tables as TypeScript, their SQL changed. */
function tablesAfter(change: (sql: string) => string): string {
  const tables = join(root, "sql", "tables");
  const files = readdirSync(tables).map(
    (name) => new SourceFile(name, change(readFileSync(join(tables, name), "utf8"))),
  );
  const { tables: found, diagnostics } = analyse(files, { variables: {} });
  expect(diagnostics).toEqual([]);
  return tablesModule(found);
}

/** What the compiler says of the dashboards over such tables. */
async function errorsWith(tables: string): Promise<string> {
  writeFileSync(join(folder, "src", "tables", "generated.ts"), tables);
  const tsc = join(root, "node_modules", ".bin", "tsc");
  return await new Promise((resolve) => {
    execFile(tsc, ["-p", folder, "--pretty", "false"], { cwd: folder }, (_, out) => resolve(out));
  });
}

test("as they are, the dashboards fit the tables, and the module is the one that is checked in", async () => {
  const tables = tablesAfter((sql) => sql);
  expect(tables).toBe(readFileSync(join(root, "dashboards-as-code", "src", "tables", "generated.ts"), "utf8"));
  expect(await errorsWith(tables)).toBe("");
});

test("without the column the panel no longer compiles", async () => {
  const errors = await errorsWith(tablesAfter((sql) => sql.replace(/^ *vwap .*\n/m, "")));
  expect(errors).toMatch(/^src\/dashboards\/market\.ts\(\d+,\d+\): error TS2322: Type '"vwap"' is not assignable/);
  expect(
    errors
      .trim()
      .split("\n")
      .filter((line) => line.startsWith("src/")),
  ).toHaveLength(1);
});

test("a text cannot be plotted as a number", async () => {
  const errors = await errorsWith(tablesAfter((sql) => sql.replace("volatility   DOUBLE", "volatility   STRING")));
  expect(errors).toMatch(
    /^src\/dashboards\/market\.ts\(\d+,\d+\): error TS2322: Type '"volatility"' is not assignable/,
  );
});

test("a column of the partition key that is not chosen is an error of types as well", async () => {
  const errors = await errorsWith(
    tablesAfter((sql) =>
      sql.replace(
        "'partition-key' = 'symbol,bucket',\n  'clustering-order' = 'window_start DESC'",
        "'partition-key' = 'symbol,bucket,window_start'",
      ),
    ),
  );
  expect(errors).toMatch(/^src\/dashboards\/market\.ts\(\d+,\d+\): error TS2\d+: .*window_start/);
});
