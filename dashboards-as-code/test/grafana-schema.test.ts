/** The JSON of the dashboards against the types that Grafana publishes: no property that it does not know, no value of another kind. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dashboards } from "../src/dashboards/index.js";
import { classic } from "../src/output/classic.js";
import { v2 } from "../src/output/v2.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const published = "@grafana/schema/dist/types";
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mdsp-schema-"));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Values of enumerations are texts in JSON. */
const head = `
type Json<T> = T extends string ? \`\${T}\` : T extends number | boolean | null | undefined ? T
  : T extends readonly (infer U)[] ? Json<U>[] : T extends object ? { [K in keyof T]: Json<T[K]> } : T;
`;

/** What the compiler says of values of a type that Grafana publishes. */
async function problemsOf(type: string, module: string, values: readonly unknown[]): Promise<string> {
  const file = join(folder, `${type.toLowerCase()}-${values.length}.ts`);
  const each = values.map(
    (value, index) => `export const value${index}: Json<${type}> = ${JSON.stringify(value, null, 1)};`,
  );
  writeFileSync(
    file,
    `import type { ${type} } from "./node_modules/${published}/${module}.js";\n${head}${each.join("\n")}\n`,
  );
  const tsc = join(root, "node_modules", ".bin", "tsc");
  const options = [
    "--noEmit",
    "--strict",
    "--skipLibCheck",
    "--module",
    "esnext",
    "--moduleResolution",
    "bundler",
    "--target",
    "es2022",
  ];
  return await new Promise((resolve) => {
    execFile(tsc, [...options, file], { cwd: folder }, (_, stdout) => resolve(stdout));
  });
}

/**
 * A dashboard without what the published schema leaves to others: the annotation's properties that the Prometheus plugin
 * reads, and the `auto…` of intervals that the SDK writes for every kind of variable.
 */
function ofCore(dashboard: (typeof dashboards)[number]): unknown {
  const { annotations, templating, ...rest } = classic(dashboard);
  const ofPlugin = new Set(["expr", "titleFormat", "textFormat", "tagKeys", "useValueForTime"]);
  const without = (value: object, names: ReadonlySet<string>) =>
    Object.fromEntries(Object.entries(value).filter(([name]) => !names.has(name)));
  return {
    ...rest,
    annotations: { list: annotations?.list?.map((each) => without(each, ofPlugin)) },
    templating: { list: templating?.list?.map((each) => without(each, new Set(["auto", "auto_min", "auto_count"]))) },
  };
}

test("the classic schema", async () => {
  expect(await problemsOf("Dashboard", "raw/dashboard/x/types.gen", dashboards.map(ofCore))).toBe("");
});

test("the schema v2", async () => {
  expect(await problemsOf("Spec", "schema/dashboard/v2/types.spec.gen", dashboards.map(v2))).toBe("");
});

test("a property that Grafana does not know is found", async () => {
  const [first] = dashboards.map((each) => Object.assign({}, ofCore(each), { titel: "x" }));
  expect(await problemsOf("Dashboard", "raw/dashboard/x/types.gen", [first])).toMatch(/'"?titel"?' does not exist/);
});
