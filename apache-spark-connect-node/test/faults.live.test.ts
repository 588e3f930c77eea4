/** What a bad network does to a session, with a proxy between it and the server of SPARK_REMOTE. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DataFrame, parseConnectionString, SparkSession } from "../src/index.js";
import { startProxy, type Proxy as TcpProxy } from "./proxy.js";

const url = process.env.SPARK_REMOTE;
if (url === undefined) console.log("skipped: set SPARK_REMOTE to the connection string of a Spark Connect server");

const ROWS = 200_000;
const CUTS = 12;
const SEED = 7;

/** Numbers from 0 to 1 that are the same in each run. */
function* randoms(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 48_271) % 2_147_483_647;
    yield state / 2_147_483_647;
  }
}

describe.skipIf(url === undefined)("a result", { timeout: 300_000 }, () => {
  let proxy: TcpProxy;
  let session: SparkSession;

  beforeAll(async () => {
    const { host, port } = parseConnectionString(url ?? "");
    proxy = await startProxy(host, port);
    session = await SparkSession.connect({ url: `sc://127.0.0.1:${proxy.port}` });
  });
  afterAll(async () => {
    await session.release();
    await session.close();
    await proxy.close();
  });

  const long = (): Promise<DataFrame> => session.sql(`SELECT id, repeat('x', 100) AS pad FROM range(0, ${ROWS}, 1, 8)`);

  /** How many rows came in their turn; another row than the next one is an error. */
  async function inTurn(frame: DataFrame): Promise<number> {
    let next = 0;
    for await (const { id } of frame.rows({ longs: "number" })) {
      if (id !== next) throw new Error(`row ${String(id)} came where ${next} was due`);
      next++;
    }
    return next;
  }

  it("is whole although the connection breaks at random places, many times", async () => {
    const places = randoms(SEED);
    let cuts = 0;
    const cutAgain = () => {
      if (cuts === CUTS) return;
      proxy.onBytes(1 + Math.floor(places.next().value * 1_500_000), () => {
        cuts++;
        proxy.cut();
        cutAgain();
      });
    };
    cutAgain();
    expect(await inTurn(await long())).toBe(ROWS);
    expect(cuts).toBeGreaterThan(5);
    cuts = CUTS;
    proxy.onBytes(Number.POSITIVE_INFINITY, () => undefined);
  });

  it("is whole although the network is slow", async () => {
    proxy.throttle(1_000_000);
    const frame = (await long()).limit(40_000);
    expect(await inTurn(frame)).toBe(40_000);
    proxy.throttle(Number.POSITIVE_INFINITY);
  });

  it("is whole although the connection swallows everything from some moment on, without a sign", async () => {
    proxy.onBytes(3_000_000, () => proxy.freeze());
    expect(await inTurn(await long())).toBe(ROWS);
  });
});
