import { setMaxListeners } from "node:events";
import { createSecureContext, type SecureContextOptions } from "node:tls";
import { type Client, createClient, type Interceptor, type Transport } from "@connectrpc/connect";
import { createGrpcTransport, Http2SessionManager } from "@connectrpc/connect-node";
import { InvalidConnectionError } from "../errors.js";
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

/** Certificates for an encrypted connection, in PEM form. */
export interface TlsOptions {
  /** The authorities that may have signed the server's certificate. @default those that Node trusts */
  readonly ca?: string | Uint8Array | undefined;
  /** The client's own certificate, where the server asks for one. */
  readonly cert?: string | Uint8Array | undefined;
  /** The key of `cert`. */
  readonly key?: string | Uint8Array | undefined;
}

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
  /** Another channel to the same server, with a connection of its own. */
  another(): Channel;
}

/**
 * Makes a channel; opens no connection yet.
 * @param tls makes the connection encrypted, if the connection string does not.
 * @throws {InvalidConnectionError} when a certificate or key cannot be read.
 */
export function openChannel(target: ConnectionTarget, retryPolicy: RetryPolicy, tls?: TlsOptions): Channel {
  const encrypted = target.tls || tls !== undefined;
  const address = `${encrypted ? "https" : "http"}://${target.host}:${target.port}`;
  const closing = new AbortController();
  // Every call that waits listens for the end of the channel; Node takes more than ten listeners for a leak.
  setMaxListeners(0, closing.signal);
  const connection = new Http2SessionManager(
    address,
    { pingIntervalMs: PING_INTERVAL_MS },
    {
      settings: { initialWindowSize: STREAM_WINDOW_BYTES, enablePush: false },
      maxSessionMemory: 256,
      ...(tls === undefined ? {} : certificates(tls)),
    },
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
    another: () => openChannel(target, retryPolicy, tls),
  };
}

/** The certificates as Node takes them, read once to tell early what is wrong with them. */
function certificates({ ca, cert, key }: TlsOptions): SecureContextOptions {
  const given = Object.entries({ ca, cert, key }).map(([name, pem]) => [name, pem && Buffer.from(pem)] as const);
  const options: SecureContextOptions = Object.fromEntries(given.filter(([, pem]) => pem !== undefined));
  try {
    createSecureContext(options);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new InvalidConnectionError(
      `The certificates in tls cannot be used: ${reason}. Give ca, cert and key as PEM text.`,
      { cause },
    );
  }
  return options;
}

/** Adds the bearer token and the connection string's own headers to every call. */
function metadataInterceptor(target: ConnectionTarget): Interceptor {
  return (next) => (request) => {
    for (const [key, value] of Object.entries(target.headers)) request.header.set(key, value);
    if (target.token !== undefined) request.header.set("authorization", `Bearer ${target.token}`);
    return next(request);
  };
}
