/** Encrypted connections, by a proxy that ends TLS before the server in SPARK_REMOTE. */
import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ConnectionFailedError, type ConnectOptions, InvalidConnectionError, SparkSession } from "../src/index.js";
import { AUTHORITY, CLIENT_CERTIFICATE, CLIENT_KEY } from "./tls-certificates.js";
import { startTlsProxy, type TlsProxy } from "./tls-proxy.js";

const url = process.env.SPARK_REMOTE;
const TOKEN = "s3cret-t0ken";

describe.skipIf(url === undefined)("an encrypted connection", () => {
  const { hostname, port } = new URL((url ?? "sc://localhost:1").replace("sc:", "http:"));
  let proxy: TlsProxy;

  beforeAll(async () => {
    proxy = await startTlsProxy(hostname, Number(port));
  });

  afterAll(() => proxy.close());

  /** Everything of an error that a log may show. */
  const shown = (error: unknown) => `${inspect(error, { depth: 20, showHidden: true })} ${JSON.stringify(error)}`;

  async function use(options: ConnectOptions): Promise<unknown> {
    const session = await SparkSession.connect({ userId: "tls-test", retry: { maxRetries: 0 }, ...options });
    try {
      return await session.range(3).collect({ longs: "number" });
    } finally {
      await session.stop();
    }
  }

  const rows = [{ id: 0 }, { id: 1 }, { id: 2 }];

  it("is made with an authority of one's own, and carries the token", async () => {
    const target = `sc://localhost:${proxy.port}/;use_ssl=true;token=${TOKEN}`;
    expect(await use({ url: target, tls: { ca: AUTHORITY } })).toEqual(rows);
    expect(new Set(proxy.authorizations)).toEqual(new Set([`Bearer ${TOKEN}`]));
  });

  it("is made by a token alone, and by certificates alone", async () => {
    const tls = { ca: Buffer.from(AUTHORITY) };
    expect(await use({ url: `sc://127.0.0.1:${proxy.port}/;token=${TOKEN}`, tls })).toEqual(rows);
    expect(await use({ url: `sc://127.0.0.1:${proxy.port}`, tls })).toEqual(rows);
  });

  it("sends nothing to a server that it cannot trust", async () => {
    const before = proxy.authorizations.length;
    const target = `sc://localhost:${proxy.port}/;use_ssl=true;token=${TOKEN}`;
    const error = await use({ url: target }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ConnectionFailedError);
    expect(String(error)).toMatch(/certificate/i);
    expect(shown(error)).not.toContain(TOKEN);
    expect(proxy.authorizations).toHaveLength(before);
  });

  it("never sends a token in the clear but to localhost", async () => {
    const target = `sc://127.0.0.1:${port}/;token=${TOKEN}`;
    const error = await use({ url: target }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ConnectionFailedError);
    expect(shown(error)).not.toContain(TOKEN);
    expect(await use({ url: `sc://localhost:${port}/;token=${TOKEN}` })).toEqual(rows);
  });

  it("shows the client's certificate", async () => {
    const asking = await startTlsProxy(hostname, Number(port), AUTHORITY);
    try {
      const target = `sc://localhost:${asking.port}/;use_ssl=true`;
      const tls = { ca: AUTHORITY, cert: CLIENT_CERTIFICATE, key: CLIENT_KEY };
      expect(await use({ url: target, tls })).toEqual(rows);
      await expect(use({ url: target, tls: { ca: AUTHORITY } })).rejects.toBeInstanceOf(ConnectionFailedError);
    } finally {
      await asking.close();
    }
  });

  it("goes over to sessions that come of a session", async () => {
    const target = `sc://localhost:${proxy.port}/;use_ssl=true;token=${TOKEN}`;
    const session = await SparkSession.connect({ url: target, userId: "tls-test", tls: { ca: AUTHORITY } });
    const other = await session.newSession();
    const before = proxy.authorizations.length;
    expect(await other.range(3).collect({ longs: "number" })).toEqual(rows);
    expect(proxy.authorizations.length).toBeGreaterThan(before);
    const error = await other.sql("SELEC").catch((caught: unknown) => caught);
    expect(shown(error)).not.toContain(TOKEN);
    expect(shown(other)).not.toContain(TOKEN);
    await other.stop();
    await session.stop();
  });

  it("refuses certificates that are none", async () => {
    const tls = { ca: AUTHORITY, cert: "no certificate", key: CLIENT_KEY };
    const error = await use({ url: `sc://localhost:${proxy.port}`, tls }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(InvalidConnectionError);
    expect(shown(error)).not.toContain(CLIENT_KEY.split("\n")[1]);
  });
});
