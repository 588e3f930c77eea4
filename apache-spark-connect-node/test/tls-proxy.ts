import { connect, createSecureServer, type IncomingHttpHeaders, type ServerHttp2Stream } from "node:http2";
import { SERVER_CERTIFICATE, SERVER_KEY } from "./tls-certificates.js";

/** A server on a free port of this machine that ends TLS and hands every call to another server. */
export interface TlsProxy {
  readonly port: number;
  /** The `authorization` of every call that came. */
  readonly authorizations: ReadonlyArray<string | undefined>;
  close(): Promise<void>;
}

/** @param clientAuthority asks every client for a certificate of this authority. */
export async function startTlsProxy(host: string, port: number, clientAuthority?: string): Promise<TlsProxy> {
  const upstream = connect(`http://${host}:${port}`);
  const authorizations: Array<string | undefined> = [];
  const forward = (stream: ServerHttp2Stream, headers: IncomingHttpHeaders) => {
    authorizations.push(headers.authorization);
    const request = upstream.request({ ...headers, ":scheme": "http" });
    let trailers: IncomingHttpHeaders = {};
    for (const end of [stream, request]) end.on("error", () => undefined);
    stream.on("close", () => request.close());
    stream.on("wantTrailers", () => stream.sendTrailers(trailers));
    request.on("trailers", (received) => {
      trailers = received;
    });
    request.on("response", (response) => {
      const { [":status"]: status = 200, ...others } = response;
      // A call that failed at once has its status here, and nothing follows.
      const failed = "grpc-status" in others;
      stream.respond({ ":status": status, ...others }, failed ? { endStream: true } : { waitForTrailers: true });
      if (!failed) request.pipe(stream);
    });
    stream.pipe(request);
  };
  const asksClients = clientAuthority !== undefined;
  const server = createSecureServer({
    cert: SERVER_CERTIFICATE,
    key: SERVER_KEY,
    requestCert: asksClients,
    rejectUnauthorized: asksClients,
    ...(asksClients ? { ca: clientAuthority } : {}),
  });
  const sessions = new Set<{ destroy(): void }>();
  server.on("session", (session) => {
    sessions.add(session);
    session.on("error", () => undefined);
    session.on("close", () => sessions.delete(session));
  });
  server.on("stream", forward);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    authorizations,
    close() {
      for (const session of sessions) session.destroy();
      upstream.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
