import { setMaxListeners } from "node:events";
import { type Client, createClient, type Interceptor, type Transport } from "@connectrpc/connect";
import { createGrpcTransport, Http2SessionManager } from "@connectrpc/connect-node";
import { SparkConnectService } from "../gen/spark/connect/base_pb.js";
import type { ConnectionTarget } from "./connection-string.js";
import { type RetryPolicy, retryInterceptor } from "./retry-policy.js";

/** The largest message that is accepted or sent, as PySpark's. */
const MAX_MESSAGE_BYTES = 128 * 1024 * 1024;

/**
 * Silence after which a running call asks whether the connection is alive. The server sends at least every two minutes
 * (`spark.connect.execute.reattachable.senderMaxStreamDuration`), so that it does not count these pings as too many.
 */
const PING_INTERVAL_MS = 60_000;

/** Bytes of one response stream that may be under way unread. */
const STREAM_WINDOW_BYTES = 8 * 1024 * 1024;

/** One HTTP/2 connection to a server, opened at the first call and again after a break. */
export interface Channel {
  readonly rpc: Client<typeof SparkConnectService>;
  readonly retryPolicy: RetryPolicy;
  /** `http://host:port` or `https://host:port`. */
  readonly address: string;
  /** Aborts when {@link Channel.close} is called. */
  readonly closing: AbortSignal;
  /** Closes the connection and every call on it. */
  close(): void;
}

/** Makes a channel; opens no connection yet. */
export function openChannel(target: ConnectionTarget, retryPolicy: RetryPolicy): Channel {
  const address = `${target.tls ? "https" : "http"}://${target.host}:${target.port}`;
  const closing = new AbortController();
  // Every call that waits listens for the end of the channel; Node takes more than ten listeners for a leak.
  setMaxListeners(0, closing.signal);
  const connection = new Http2SessionManager(
    address,
    { pingIntervalMs: PING_INTERVAL_MS },
    { settings: { initialWindowSize: STREAM_WINDOW_BYTES, enablePush: false }, maxSessionMemory: 256 },
  );
  const transport: Transport = createGrpcTransport({
    baseUrl: address,
    sessionManager: connection,
    interceptors: [retryInterceptor(retryPolicy, closing.signal), metadataInterceptor(target)],
    readMaxBytes: MAX_MESSAGE_BYTES,
    writeMaxBytes: MAX_MESSAGE_BYTES,
    acceptCompression: [],
  });
  return {
    rpc: createClient(SparkConnectService, transport),
    retryPolicy,
    address,
    closing: closing.signal,
    close() {
      closing.abort();
      connection.abort();
    },
  };
}

/** Adds the bearer token and the connection string's own headers to every call. */
function metadataInterceptor(target: ConnectionTarget): Interceptor {
  return (next) => (request) => {
    for (const [key, value] of Object.entries(target.headers)) request.header.set(key, value);
    if (target.token !== undefined) request.header.set("authorization", `Bearer ${target.token}`);
    return next(request);
  };
}
