import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Command } from "commander";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { checkCommand } from "./check.js";
import { explainCommand } from "./explain.js";
import { formatCommand } from "./format.js";
import { initCommand } from "./init.js";
import { painterFor } from "./output.js";
import { sqlCommand } from "./sql.js";
import { typesCommand } from "./types.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mdsp-cli-"));
  vi.stubEnv("SPARK_REMOTE", undefined);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const write = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

/** Runs a command in this process: what it printed, and its exit code. */
async function run(command: Command, ...args: string[]): Promise<{ out: string; err: string; code: number }> {
  const printed = { out: "", err: "" };
  vi.spyOn(console, "log").mockImplementation((text: string) => {
    printed.out += `${text}\n`;
  });
  vi.spyOn(console, "error").mockImplementation((text: string) => {
    printed.err += `${text}\n`;
  });
  process.exitCode = 0;
  await command.parseAsync(args, { from: "user" });
  const code = Number(process.exitCode);
  process.exitCode = 0;
  return { ...printed, code };
}

const tables = `CREATE TABLE ticks (
  symbol STRING NOT NULL, event_time TIMESTAMP_LTZ(3) NOT NULL, price DOUBLE,
  WATERMARK FOR event_time AS event_time - INTERVAL '2' SECOND
) WITH (
  'connector' = 'kafka', 'topic' = 'ticks', 'properties.bootstrap.servers' = 'localhost:9092', 'format' = 'json',
  'scan.startup.mode' = 'earliest-offset'
);
CREATE TABLE highs (symbol STRING, window_start TIMESTAMP_LTZ(3), high DOUBLE) WITH (
  'connector' = 'kafka', 'topic' = 'highs', 'properties.bootstrap.servers' = 'localhost:9092', 'format' = 'json'
);
`;
const job = `INSERT INTO highs
SELECT symbol, window_start, MAX(price) AS high
FROM TABLE(TUMBLE(TABLE ticks, DESCRIPTOR(event_time), INTERVAL '1' MINUTE))
GROUP BY symbol, window_start, window_end;
`;

describe("mdsp check", () => {
  it("finds the errors of all files at once, several in one, and says where", async () => {
    write("tables.sql", tables);
    write("a.sql", "INSERT INTO highs SELECT symbl, event_time, pric FROM ticks;\nSELECT FROM t;\nSELECT (1;\n");
    write("b.sql", "INSERT INTO lows SELECT symbol, event_time, price FROM ticks;\n");
    const { out, code } = await run(checkCommand(), folder, "--json");
    const result: { errors: number; diagnostics: { code: string; file: string; start: object; length: number }[] } =
      JSON.parse(out);
    expect(result.diagnostics.map(({ code, start, length }) => ({ code, start, length }))).toMatchObject([
      { code: "MDSP2002", start: { line: 1, column: 26, offset: 25 }, length: 5 },
      { code: "MDSP2002", start: { line: 1, column: 45, offset: 44 }, length: 4 },
      { code: "MDSP1101", start: { line: 2, column: 8 }, length: 4 },
      { code: "MDSP1103", start: { line: 3, column: 10 }, length: 1 },
      { code: "MDSP2001", start: { line: 1, column: 13 }, length: 4 },
    ]);
    expect([result.errors, code]).toEqual([5, 1]);
  });

  it("prints them for people on the standard error, a summary on the standard output", async () => {
    write("a.sql", `${tables}INSERT INTO highs SELECT symbl, event_time, price FROM ticks;\n`);
    const { out, err, code } = await run(checkCommand(), folder);
    expect(err).toContain("a.sql:11:26: error MDSP2002: ");
    expect(err).toContain("\n  hint: did you mean symbol?\n");
    expect([out, code]).toEqual(["2 tables, 0 jobs, 1 errors\n", 1]);
  });

  it("ends with 0 when nothing is wrong", async () => {
    write("tables.sql", tables);
    write("highs.sql", job);
    expect(await run(checkCommand(), folder)).toEqual({ out: "2 tables, 1 jobs, 0 errors\n", err: "", code: 0 });
  });
});

describe("mdsp sql", () => {
  it("answers statements in the files and behind them", async () => {
    write("tables.sql", `${tables}CREATE TEMPORARY VIEW v AS SELECT symbol FROM ticks;\nSHOW VIEWS;\n`);
    const { out, err, code } = await run(sqlCommand(), folder, "-e", "SHOW TABLES LIKE 'h%'; DESCRIBE ticks");
    expect(err).toBe("");
    expect(out).toBe(`view name
---------
v

table name
----------
highs

name       | type                       | null  | key  | extras | watermark
-----------+----------------------------+-------+------+--------+-----------------------------------
symbol     | STRING                     | false | NULL | NULL   | NULL
event_time | TIMESTAMP_LTZ(3) *ROWTIME* | false | NULL | NULL   | \`event_time\` - INTERVAL '2' SECOND
price      | DOUBLE                     | true  | NULL | NULL   | NULL

`);
    expect(code).toBe(0);
  });

  it("gives answers and plans as JSON", async () => {
    write("tables.sql", tables);
    const explain =
      "USE CATALOG default_catalog; EXPLAIN INSERT INTO highs SELECT symbol, event_time, price FROM ticks";
    const { out } = await run(sqlCommand(), folder, "--json", "-e", `SHOW CURRENT DATABASE; ${explain}`);
    const result: { answers: { rows?: unknown; plan?: string }[] } = JSON.parse(out);
    expect(result.answers[0]?.rows).toEqual([["default_database"]]);
    expect(result.answers[1]?.plan).toContain("sink highs");
  });

  it("explains a query that has no target", async () => {
    write("tables.sql", tables);
    const explain = "EXPLAIN PLAN FOR SELECT symbol, COUNT(*) AS n FROM ticks GROUP BY symbol";
    const { out, code } = await run(sqlCommand(), folder, "-e", explain);
    expect(out.split("\n", 2)).toEqual(["result: upsert by symbol", expect.stringMatching(/^└─ .*symbol/)]);
    expect(code).toBe(0);
  });

  it("includes files, and says where in them something is wrong", async () => {
    write("a.sql", "SOURCE 'parts/tables.sql';\nSOURCE 'parts/wrong.sql';\nSHOW TABLES;\n");
    mkdirSync(join(folder, "parts"));
    write("parts/tables.sql", `${tables}SOURCE '../a.sql';\n`);
    write("parts/wrong.sql", "\nDROP TABLE lows;\n");
    const { out, err } = await run(sqlCommand(), join(folder, "a.sql"));
    expect(out).toContain("highs\nticks\n");
    expect(err).toContain("parts/wrong.sql:2:12: error MDSP2001: ");
    expect(err).toMatch(/parts\/tables\.sql:11:8: error MDSP2229: The file includes itself: .*a\.sql → /);
  });
});

describe("mdsp types", () => {
  it("writes the tables in Cassandra, and tells when they are no longer those", async () => {
    const create = (columns: string) =>
      `CREATE TABLE day_highs (symbol STRING NOT NULL, \`day\` DATE NOT NULL, ${columns}, PRIMARY KEY (symbol, \`day\`) NOT ENFORCED)
      WITH ('connector' = 'cassandra', 'contact-points' = 'localhost:9042', 'local-datacenter' = 'd', 'keyspace' = 'k',
      'table' = 'day_highs', 'partition-key' = 'symbol', 'clustering-order' = 'day DESC');`;
    write("tables.sql", create("high DOUBLE, total DECIMAL(20, 2)"));
    const out = join(folder, "tables.ts");
    expect((await run(typesCommand(), folder, "--out", out)).code).toBe(0);
    expect(readFileSync(out, "utf8")).toBe(`// Written by \`mdsp types\` from CREATE TABLE statements: edit those.

export const dayHighs = {
  keyspace: "k",
  name: "day_highs",
  columns: {
    symbol: { type: "text", nullable: false },
    day: { type: "date", nullable: false },
    high: { type: "double", nullable: true },
  },
  partitionKey: ["symbol"],
  clustering: [
    { name: "day", order: "DESC" },
  ],
} as const;
`);
    expect((await run(typesCommand(), folder, "--out", out, "--check")).code).toBe(0);
    write("tables.sql", create("low DOUBLE"));
    const { code, err } = await run(typesCommand(), folder, "--out", out, "--check");
    expect([code, err]).toEqual([1, expect.stringContaining("tables.ts is not what the tables say")]);
  });
});

describe("mdsp format", () => {
  it("writes files, and then leaves them as they are", async () => {
    const path = write("a.sql", "select 1 -- one\n;");
    expect((await run(formatCommand(), folder, "--check")).code).toBe(1);
    expect(readFileSync(path, "utf8")).toBe("select 1 -- one\n;");
    expect((await run(formatCommand(), folder)).out).toContain("1 of 1 files changed");
    expect(readFileSync(path, "utf8")).toBe("SELECT 1; -- one\n");
    expect(await run(formatCommand(), folder, "--check")).toMatchObject({ code: 0 });
  });

  it("leaves a file with errors alone", async () => {
    const path = write("a.sql", "select from t");
    const { err, code } = await run(formatCommand(), folder);
    expect(err).toContain("error MDSP1101");
    expect([code, readFileSync(path, "utf8")]).toEqual([1, "select from t"]);
  });
});

describe("mdsp explain", () => {
  beforeEach(() => {
    write("tables.sql", tables);
    write("highs.sql", job);
  });

  it("prints a tree with changelog, state and watermark", async () => {
    const { out } = await run(explainCommand(), folder);
    expect(out).toContain("highs\nsink highs: kafka highs as json, at least once, append mode, every 500 ms\n");
    expect(out).toContain("watermark event_time - 2 s]\n");
  });

  it("gives it as JSON", async () => {
    const { out } = await run(explainCommand(), folder, "--json");
    const result: { queries: { name: string; plan: { inputs: unknown[] } }[] } = JSON.parse(out);
    expect(result.queries[0]).toMatchObject({ name: "highs", sink: { table: "highs", outputMode: "append" } });
    expect(JSON.stringify(result)).toContain('"watermarks":[{"column":"event_time","delayMs":2000}]');
  });

  it("writes it as a picture and as a page", async () => {
    const [svg, html] = [join(folder, "plan.svg"), join(folder, "plan.html")];
    const { out } = await run(explainCommand(), folder, "--svg", svg, "--html", html);
    expect(out).toBe("");
    expect(readFileSync(svg, "utf8")).toMatch(/^<svg .*window aggregate.*<\/svg>\n$/s);
    expect(readFileSync(html, "utf8")).toContain("sink highs: kafka highs as json, at least once");
  });

  it("says which jobs there are", async () => {
    await expect(run(explainCommand(), folder, "--job", "lows")).rejects.toMatchObject({
      code: "MDSP4311",
      hint: "there are: highs",
    });
  });

  it("goes on without a server that is not reached", async () => {
    const { out, err } = await run(explainCommand(), folder, "--remote", "sc://127.0.0.1:1");
    expect(err).toContain("The Spark Connect server sc://127.0.0.1:1 was not reached: ");
    expect(out).toContain("sink highs");
  }, 20_000);
});

describe("mdsp init", () => {
  it("makes a project that is right and formatted, and whose plans can be shown", async () => {
    const project = join(folder, "My Orders");
    const { out } = await run(initCommand(), project, "--json");
    const result: { files: string[] } = JSON.parse(out);
    expect(result.files).toContain("sql/jobs/sales-in-windows.sql");
    expect(JSON.parse(readFileSync(join(project, "package.json"), "utf8"))).toMatchObject({ name: "my-orders" });
    expect(await run(checkCommand(), join(project, "sql"))).toMatchObject({ out: "2 tables, 1 jobs, 0 errors\n" });
    expect(await run(formatCommand(), "--check", join(project, "sql"))).toMatchObject({ code: 0 });
    expect((await run(explainCommand(), join(project, "sql"))).out).toContain("window aggregate by product");
  });

  it("never writes over files", async () => {
    write("a.txt", "");
    await expect(run(initCommand(), folder)).rejects.toMatchObject({ code: "MDSP4312" });
  });
});

describe("colours", () => {
  it("are for terminals, unless NO_COLOR is set", () => {
    vi.stubEnv("NO_COLOR", undefined);
    vi.stubEnv("TERM", "xterm");
    expect(painterFor({})).toBeUndefined();
    expect(painterFor({ isTTY: true })?.("error", "x")).toBe("\u001b[31mx\u001b[39m");
    vi.stubEnv("NO_COLOR", "1");
    expect(painterFor({ isTTY: true })).toBeUndefined();
  });
});
