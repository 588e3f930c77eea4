import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { InvalidArgumentError, ProtocolError } from "../errors.js";
import type { ArtifactPayload } from "../protocol/client.js";
import { cacheArtifacts, copyFromLocalToFs, sendArtifacts } from "./send-artifacts.js";

/** A server that keeps the names of what it gets, and gets some artifacts damaged at first. */
class FakeServer {
  readonly uploads: string[][] = [];
  readonly kept = new Set<string>();
  readonly #damaged: Map<string, number>;

  constructor(damaged: Readonly<Record<string, number>> = {}) {
    this.#damaged = new Map(Object.entries(damaged));
  }

  async addArtifacts(payloads: () => AsyncIterable<ArtifactPayload>): Promise<ReadonlyMap<string, boolean>> {
    const names: string[] = [];
    for await (const payload of payloads()) {
      if (payload.case === "batch") names.push(...(payload.value.artifacts ?? []).map(({ name = "" }) => name));
      if (payload.case === "beginChunk") names.push(payload.value.name ?? "");
    }
    this.uploads.push(names);
    return new Map(names.map((name) => [name, this.#arrives(name)] as const));
  }

  async existingArtifacts(names: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set(names.filter((name) => this.kept.has(name)));
  }

  #arrives(name: string): boolean {
    const damages = this.#damaged.get(name) ?? 0;
    this.#damaged.set(name, damages - 1);
    if (damages <= 0) this.kept.add(name);
    return damages <= 0;
  }
}

const source = (name: string) => ({ name, source: Buffer.from(name) });

describe("sendArtifacts", () => {
  it("sends again what arrived damaged, and nothing else", async () => {
    const server = new FakeServer({ "files/b": 2 });
    await sendArtifacts(server, [source("files/a"), source("files/b")]);
    expect(server.uploads).toEqual([["files/a", "files/b"], ["files/b"], ["files/b"]]);
  });

  it("gives up in the end, and says with what", async () => {
    const server = new FakeServer({ "files/b": 9 });
    const sending = sendArtifacts(server, [source("files/a"), source("files/b")]);
    await expect(sending).rejects.toThrow(ProtocolError);
    await expect(sending).rejects.toThrow("files/b");
    expect(server.uploads).toHaveLength(3);
  });

  it("sends nothing where there is nothing", async () => {
    const server = new FakeServer();
    await sendArtifacts(server, []);
    expect(server.uploads).toEqual([]);
  });
});

describe("cacheArtifacts", () => {
  const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

  it("sends every content once, and only what the server has not", async () => {
    const server = new FakeServer();
    expect(
      await cacheArtifacts(
        server,
        ["a", "b", "a"].map((text) => Buffer.from(text)),
      ),
    ).toEqual(["a", "b", "a"].map(sha256));
    expect(server.uploads).toEqual([[`cache/${sha256("a")}`, `cache/${sha256("b")}`]]);
    expect(
      await cacheArtifacts(
        server,
        ["b", "c"].map((text) => Buffer.from(text)),
      ),
    ).toEqual(["b", "c"].map(sha256));
    expect(server.uploads.slice(1)).toEqual([[`cache/${sha256("c")}`]]);
    expect(await cacheArtifacts(server, [])).toEqual([]);
  });
});

describe("copyFromLocalToFs", () => {
  it.each(["relative/path", "hdfs://host/path", ""])("refuses the destination %j", async (to) => {
    await expect(copyFromLocalToFs(new FakeServer(), "/x", to)).rejects.toThrow(InvalidArgumentError);
  });
});
