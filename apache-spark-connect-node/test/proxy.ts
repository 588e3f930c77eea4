import { createServer, connect as dial, type Socket } from "node:net";

/** A TCP proxy on a free port of 127.0.0.1, to break connections between a client and a server. */
export interface Proxy {
  readonly port: number;
  /** Breaks all connections that are open. */
  cut(): void;
  /** Calls back once, when this many further bytes went from the server to the client. */
  onBytes(count: number, callback: () => void): void;
  close(): Promise<void>;
}

export async function startProxy(host: string, port: number): Promise<Proxy> {
  const sockets = new Set<Socket>();
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
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    cut,
    onBytes(count, callback) {
      watch = { left: count, callback };
    },
    close() {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
