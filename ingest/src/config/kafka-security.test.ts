import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { afterAll, expect, test } from "vitest";
import { loadKafkaSecurity } from "./kafka-security.js";
import { loadConfig } from "./load.js";

const directory = mkdtempSync(join(tmpdir(), "mdsp-security-"));
afterAll(() => rmSync(directory, { recursive: true }));
const file = (name: string, content: string) => {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
};
const kafkaOf = (kafka: object, env = {}) =>
  loadConfig({ env, flags: { source: { symbols: ["A"] }, kafka: { ...kafka } } }).kafka;

const LOGIN = { KAFKA_SASL_USERNAME: "ingest", KAFKA_SASL_PASSWORD: "s3cret" };

test("neither TLS nor a login is the default", () => {
  const security = loadKafkaSecurity({}, kafkaOf({}));
  expect(security.options()).toEqual({ ssl: false });
  expect(security.isInTheClear).toBe(false);
});

test("TLS, with and without files; the environment can set all of it", () => {
  expect(loadKafkaSecurity({}, kafkaOf({ ssl: { enabled: true } })).options()).toEqual({ ssl: {} });
  const env = { MDSP_INGEST_KAFKA_SSL: "true", MDSP_INGEST_KAFKA_CA_FILE: file("ca.pem", "") };
  expect(loadKafkaSecurity({}, kafkaOf({}, env)).options()).toEqual({ ssl: { ca: "" } });
});

test.each([
  "plain",
  "scram-sha-256",
  "scram-sha-512",
])("%s takes its login from the environment, else from files", (mechanism) => {
  const expected = { mechanism, username: "ingest", password: "s3cret" };
  expect(loadKafkaSecurity(LOGIN, kafkaOf({ sasl: { mechanism } })).options().sasl).toEqual(expected);
  const files = { usernameFile: file("user", "ingest\n"), passwordFile: file("password", "s3cret\n") };
  expect(loadKafkaSecurity({}, kafkaOf({ sasl: { mechanism, ...files } })).options().sasl).toEqual(expected);
});

test.each([
  ["a password in the configuration", { sasl: { mechanism: "plain", password: "s3cret" } }, "password"],
  ["an unknown mechanism", { sasl: { mechanism: "gssapi" } }, "kafka.sasl.mechanism"],
  ["a certificate without its key", { ssl: { enabled: true, certFile: "a" } }, "certFile and keyFile belong together"],
  ["certificates that TLS does not use", { ssl: { caFile: "a" } }, "kafka.ssl.enabled"],
])("%s is refused, without being shown", (_, kafka, reason) => {
  expect(() => kafkaOf(kafka)).toThrow(expect.objectContaining({ code: "MDSP7001" }));
  expect(() => kafkaOf(kafka)).toThrow(reason);
  expect(() => kafkaOf(kafka)).not.toThrow("s3cret");
});

test.each([
  ["no login", { sasl: { mechanism: "plain" } }, "KAFKA_SASL_USERNAME"],
  [
    "a file that is not there",
    { sasl: { mechanism: "plain", usernameFile: join(directory, "none") } },
    "none (ENOENT)",
  ],
  ["a certificate that is not there", { ssl: { enabled: true, caFile: join(directory, "none") } }, "kafka.ssl.caFile"],
  ["a key that is none", { ssl: { enabled: true, certFile: file("c", "x"), keyFile: file("k", "x") } }, "kafka.ssl"],
])("%s is told", (_, kafka, reason) => {
  const load = () => loadKafkaSecurity({}, kafkaOf(kafka));
  expect(load).toThrow(expect.objectContaining({ code: "MDSP7001" }));
  expect(load).toThrow(reason);
});

test("passwords cannot be printed, and plain without TLS is known for what it is", () => {
  const plain = kafkaOf({ sasl: { mechanism: "plain" } });
  const security = loadKafkaSecurity(LOGIN, plain);
  const texts = [`${security}`, JSON.stringify({ security }), inspect({ security }, { showHidden: true, depth: 9 })];
  for (const text of texts) expect(text).not.toContain("s3cret");
  expect(JSON.stringify(plain)).not.toContain("s3cret");
  expect(security.redact("login ingest:s3cret failed")).toBe("login ingest:[password] failed");
  expect(security.isInTheClear).toBe(true);
  const scram = kafkaOf({ sasl: { mechanism: "scram-sha-512" } });
  expect(loadKafkaSecurity(LOGIN, scram).isInTheClear).toBe(false);
});
