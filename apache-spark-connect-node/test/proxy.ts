import { createServer, connect as dial, type Socket } from "node:net";

/** A TCP proxy on a free port of 127.0.0.1, to break connections between a client and a server. */
export interface Proxy {
  readonly port: number;
  /** Breaks all connections that are open. */
  cut(): void;
  /** Lets nothing more through on the connections that are open, without a sign of it; new ones work. */
  freeze(): void;
  /** Lets at most so many bytes a second through from the server to each client. */
  throttle(bytesPerSecond: number): void;
  /** Calls back once, when this many further bytes went from the server to the client. */
  onBytes(count: number, callback: () => void): void;
  close(): Promise<void>;
}

export async function startProxy(host: string, port: number): Promise<Proxy> {
  const sockets = new Set<Socket>();
  let bytesPerSecond = Number.POSITIVE_INFINITY;
  let watch: { left: number; callback: () => void } | undefined;
  const server = createServer((client) => {
    const upstream = dial(port, host);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    upstream.on("data", (bytes) => {
      if (watch === undefined) return;
      watch.left -= bytes.length;
      if (watch.left > 0) return;
      const { callback } = watch;
      watch = undefined;
      callback();
    });
    client.pipe(upstream);
    upstream.pipe(client);
    upstream.on("data", (bytes) => {
      const pauseMs = (bytes.length / bytesPerSecond) * 1000;
      if (pauseMs < 1) return;
      upstream.pause();
      setTimeout(() => upstream.resume(), pauseMs).unref();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    cut,
    freeze() {
      for (const socket of sockets) socket.unpipe().pause();
    },
    throttle(limit) {
      bytesPerSecond = limit;
    },
    onBytes(count, callback) {
      watch = { left: count, callback };
    },
    close() {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
