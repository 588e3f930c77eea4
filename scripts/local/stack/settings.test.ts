import { expect, test } from "vitest";
import { parseDuration, parseStackName, portsOf } from "./settings.js";

test("ports: the usual ones, and those of the environment", () => {
  expect(portsOf({})).toEqual({
    kafka: 9092,
    cassandra: 9042,
    spark: 15_002,
    replay: 8765,
    ingest: 9464,
    runner: 9465,
    page: 8080,
  });
  expect(portsOf({ MDSP_KAFKA_PORT: "19092", MDSP_CASSANDRA_PORT: "" }).kafka).toBe(19_092);
  expect(() => portsOf({ MDSP_KAFKA_PORT: "many" })).toThrow("MDSP_KAFKA_PORT=many is not a port");
  expect(() => portsOf({ MDSP_KAFKA_PORT: "9042" })).toThrow("Port 9042 is asked for twice");
});

test.each([
  ["90s", 90_000],
  ["90", 90_000],
  ["5m", 300_000],
  ["1.5h", 5_400_000],
  ["250ms", 250],
])("%s is %d ms", (text, ms) => {
  expect(parseDuration(text)).toBe(ms);
});

test.each(["", "-3s", "soon", "0s", "5 days"])("%j is no duration", (text) => {
  expect(() => parseDuration(text)).toThrow("is not a duration");
});

test("a stack's name cannot lead out of the folder of stacks", () => {
  expect(parseStackName("demo-2")).toBe("demo-2");
  expect(() => parseStackName("../other")).toThrow("no name for a stack");
});
