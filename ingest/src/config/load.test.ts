import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { ApiKey, loadApiKey } from "./api-key.js";
import { loadConfig } from "./load.js";

const directory = mkdtempSync(join(tmpdir(), "mdsp-config-"));
afterAll(() => rmSync(directory, { recursive: true }));
const file = (name: string, content: string) => {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
};

describe("configuration", () => {
  test("flags win over the environment, which wins over the file; the rest has defaults", () => {
    const path = file(
      "a.yaml",
      "source: {symbols: [AAPL, {symbol: RY, exchange: TSX}], name: file, connections: 2}\nlogLevel: warn\n",
    );
    const config = loadConfig({
      file: path,
      env: { MDSP_INGEST_SOURCE: "env", MDSP_INGEST_CONNECTIONS: "3", KAFKA_BOOTSTRAP_SERVERS: "a:1, b:2" },
      flags: { source: { name: "flag" } },
    });
    expect(config.source).toMatchObject({ name: "flag", connections: 3, heartbeatMs: 10_000 });
    expect(config.source.symbols).toEqual(["AAPL", { symbol: "RY", exchange: "TSX" }]);
    expect(config.kafka.brokers).toEqual(["a:1", "b:2"]);
    expect(config).toMatchObject({ logLevel: "warn", http: { host: "127.0.0.1" }, records: { format: "avro" } });
  });

  test("JSON works as well", () => {
    expect(loadConfig({ file: file("a.json", '{"source":{"symbols":["A"]}}') }).source.symbols).toEqual(["A"]);
  });

  test.each([
    ["no symbols", "source: {}", "source.symbols"],
    ["a setting that does not exist", "source: {symbols: [A], hartbeat: 1}", "hartbeat"],
    ["too many connections", "source: {symbols: [A], connections: 4}", "source.connections"],
    ["no WebSocket address", "source: {symbols: [A], url: 'http://x'}", "source.url"],
    [
      "batches wider than the watermark allows",
      "{source: {symbols: [A]}, kafka: {batch: {maxEventTimeMs: 1500}}}",
      "half of kafka.watermarkDelayMs",
    ],
    ["an overlap that cannot be recognised", "source: {symbols: [A], resumeOverlap: 5000}", "source.resumeOverlap"],
  ])("%s is refused, by name", (_, text, name) => {
    const path = file("wrong.yaml", text);
    expect(() => loadConfig({ file: path })).toThrow(name);
    expect(() => loadConfig({ file: path })).toThrow(expect.objectContaining({ code: "MDSP7001" }));
  });

  test("a file that is not there, or is no YAML, is named", () => {
    expect(() => loadConfig({ file: "/nowhere.yaml" })).toThrow(/\/nowhere\.yaml.*ENOENT/);
    expect(() => loadConfig({ file: file("b.yaml", "a: [") })).toThrow("b.yaml");
  });
});

describe("the API key", () => {
  const url = "wss://ws.twelvedata.com/v1/quotes/price";

  test("comes from the environment, else from a file, and only TwelveData needs one", () => {
    expect(loadApiKey({ TWELVEDATA_API_KEY: "env" }, undefined, url)?.addTo(url)).toBe(`${url}?apikey=env`);
    expect(loadApiKey({}, file("key", "from-file\n"), url)?.addTo(url)).toBe(`${url}?apikey=from-file`);
    expect(loadApiKey({}, undefined, "ws://127.0.0.1:1/x")).toBeUndefined();
    expect(() => loadApiKey({}, undefined, url)).toThrow("TWELVEDATA_API_KEY");
    expect(() => loadApiKey({}, file("empty", "\n"), url)).toThrow("empty");
    expect(() => loadApiKey({}, "/nowhere", url)).toThrow("/nowhere");
  });

  test("cannot be printed", () => {
    const key = new ApiKey("secret&1");
    for (const text of [`${key}`, JSON.stringify({ key }), inspect({ key }, { showHidden: true }), String(key)]) {
      expect(text).not.toContain("secret");
    }
    expect(key.redact("a secret&1 b secret%261")).toBe("a [API key] b [API key]");
  });
});
