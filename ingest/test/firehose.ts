import type { Socket } from "node:net";
import { WebSocketServer } from "ws";
import { PRICE_PATH } from "../src/twelvedata/protocol.js";

const CHUNK = 64 * 1024;
const TEXT_FRAME = 0x81;
const LENGTH_IN_16_BITS = 126;

/** A WebSocket frame, as a server sends it, of a text between 126 and 65,535 bytes. */
function frame(text: string): Buffer {
  const payload = Buffer.from(text);
  const header = Buffer.from([TEXT_FRAME, LENGTH_IN_16_BITS, payload.length >> 8, payload.length & 0xff]);
  return Buffer.concat([header, payload]);
}

/** A server that accepts any subscription and sends texts as fast as the client reads; that costs it next to nothing. */
export class Firehose {
  readonly #server: WebSocketServer;
  #socket: Socket | undefined;

  static async start(): Promise<Firehose> {
    const server = new WebSocketServer({ host: "127.0.0.1", port: 0, path: PRICE_PATH });
    await new Promise((resolve) => server.once("listening", resolve));
    return new Firehose(server);
  }

  private constructor(server: WebSocketServer) {
    this.#server = server;
    server.on("connection", (client, { socket }) => {
      client.once("message", () => {
        const status = { event: "subscribe-status", status: "ok", success: [{ symbol: "BTC/USDT" }], fails: null };
        client.send(JSON.stringify(status));
        this.#socket = socket;
      });
    });
  }

  get url(): string {
    const address = this.#server.address();
    return `ws://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}${PRICE_PATH}`;
  }

  /** Sends the texts to the client that subscribed last; returns when the network has taken them. */
  async pour(frames: Buffer): Promise<void> {
    const socket = this.#socket;
    if (socket === undefined) throw new Error("nobody subscribed");
    for (let at = 0; at < frames.length && socket.writable; at += CHUNK) {
      if (!socket.write(frames.subarray(at, at + CHUNK))) {
        await new Promise((resolve) => socket.once("drain", resolve));
      }
    }
  }

  close(): void {
    for (const client of this.#server.clients) client.terminate();
    this.#server.close();
  }
}

/** The texts as {@link Firehose.pour} takes them. */
export const framesOf = (texts: readonly string[]): Buffer => Buffer.concat(texts.map(frame));
