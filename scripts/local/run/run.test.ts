import { CommanderError } from "commander";
import { expect, test, vi } from "vitest";
import type { QuerySample } from "../screen/samples.js";
import { cassandraYaml } from "../servers/cassandra.js";
import { kafkaProperties } from "../servers/kafka.js";
import { sparkSettings } from "../servers/spark.js";
import { queriesBehind } from "./drain.js";
import { parseStartOptions } from "./options.js";

test("the command line of npm start", () => {
  expect(parseStartOptions([])).toEqual({
    name: "default",
    forMs: undefined,
    live: false,
    symbols: undefined,
    speed: 1,
    plain: false,
  });
  expect(parseStartOptions(["--for", "90s", "--symbols", "AAPL, BTC/USD", "--speed", "2"])).toMatchObject({
    forMs: 90_000,
    symbols: ["AAPL", "BTC/USD"],
    speed: 2,
  });
  const stderr = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  expect(() => parseStartOptions(["--for", "soon"])).toThrow(CommanderError);
  expect(stderr.mock.calls.join()).toContain("soon is not a duration");
  stderr.mockRestore();
});

test("a query is behind until it has reached the end of every partition", () => {
  const query = (name: string, batchId: number, offsets: QuerySample["offsets"]): QuerySample => ({
    name,
    state: "running",
    restarts: 0,
    inputRowsPerSecond: 0,
    processedRowsPerSecond: 0,
    lag: 0,
    lateRows: 0,
    batchMs: 0,
    batchId,
    offsets,
  });
  const queries = [
    query("done", 3, { trades: { "0": 10, "1": 5 } }),
    query("behind", 3, { trades: { "0": 10, "1": 4 } }),
    query("elsewhere", 3, { "feed-gaps": { "0": 0 } }),
    query("new", -1, {}),
  ];
  expect(queriesBehind(queries, "trades", { "0": 10, "1": 5 })).toEqual(["behind", "new"]);
});

test("servers listen on loopback only", () => {
  expect(kafkaProperties("/state", { broker: 1, controller: 2 })).toContain(
    "listeners=PLAINTEXT://127.0.0.1:1,CONTROLLER://127.0.0.1:2\n",
  );
  const yaml = cassandraYaml("/state", { cql: 3, storage: 4 });
  expect(yaml).toContain("rpc_address: 127.0.0.1\n");
  expect(yaml).toContain("listen_address: 127.0.0.1\n");
  expect(yaml).toContain("commitlog_sync: batch\n");
  const settings = sparkSettings("/state", { connect: 5 });
  expect(settings["spark.connect.grpc.binding.address"]).toBe("127.0.0.1");
  expect(settings["spark.driver.host"]).toBe("127.0.0.1");
});
