import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "cassandra-driver";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CassandraLeaseStore } from "../../jobs/src/run/lease.js";
import { LeaseKeeper } from "../../jobs/src/run/lease-keeper.js";

const log = pino({ level: "silent" });

/** Tests of the runner's lease on a real Cassandra. */
export function registerLeaseTests(contactPoint: () => string): void {
  describe("the runner's lease", () => {
    let client: Client;
    let store: CassandraLeaseStore;

    beforeAll(async () => {
      client = new Client({ contactPoints: [contactPoint()], localDataCenter: "datacenter1" });
      store = new CassandraLeaseStore(client, "lease_test");
      await client.execute(
        "CREATE KEYSPACE IF NOT EXISTS lease_test WITH replication = {'class': 'SimpleStrategy', 'replication_factor': '1'}",
      );
      await store.create();
      await client.execute("TRUNCATE lease_test.runner_leases");
    });
    afterAll(() => client.shutdown());

    test("one of many that ask at once gets the lease", async () => {
      const results = await Promise.all(Array.from({ length: 8 }, (_, i) => store.acquire("race", `runner-${i}`)));
      expect(results.filter((result) => result.kind === "acquired")).toHaveLength(1);
      const after = await store.acquire("race", "latecomer");
      expect(after.kind).toBe("held");
    });

    test("a lease let go is free at once, and the generation grows", async () => {
      const first = await store.acquire("handover", "a");
      if (first.kind !== "acquired") throw new Error("not acquired");
      await store.release(first.lease);
      const second = await store.acquire("handover", "b");
      if (second.kind !== "acquired") throw new Error("not acquired");
      expect(second.lease.generation).toBe(first.lease.generation + 1n);
      expect(await store.renew(first.lease)).toBe(false);
      expect(await store.advance(first.lease)).toBeNull();
      expect(await store.renew(second.lease)).toBe(true);
    });

    test("a holder that does not renew loses the lease and learns it", async () => {
      const silent = new LeaseKeeper(store, "expiry", "silent", log);
      expect((await silent.hold()).kind).toBe("mine");
      silent.stop();
      expect((await store.acquire("expiry", "next")).kind).toBe("held");
      await sleep(16_000);
      expect(silent.isTrusted()).toBe(false);
      const next = new LeaseKeeper(store, "expiry", "next", log);
      expect((await next.hold()).kind).toBe("mine");
      expect(await silent.hold()).toEqual({ kind: "held", by: "next" });
      await next.release();
    });

    test("a holder that nobody replaced goes on with its generation", async () => {
      const keeper = new LeaseKeeper(store, "alone", "only", log);
      const before = await keeper.hold();
      keeper.stop();
      await sleep(16_000);
      expect(keeper.isTrusted()).toBe(false);
      expect(await keeper.hold()).toEqual(before);
      expect(keeper.isTrusted()).toBe(true);
      await keeper.release();
    });
  });
}
