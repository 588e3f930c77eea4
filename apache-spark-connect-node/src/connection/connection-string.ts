import { InvalidConnectionError } from "../errors.js";

/** A parsed connection string. */
export interface ConnectionTarget {
  /** Host name or address; an IPv6 address stands in brackets. */
  readonly host: string;
  readonly port: number;
  /** Whether the connection is encrypted. */
  readonly tls: boolean;
  /** Bearer token, sent as `authorization` with every call. */
  readonly token: string | undefined;
  readonly userId: string | undefined;
  readonly sessionId: string | undefined;
  readonly userAgent: string | undefined;
  /** Every other parameter, sent as gRPC metadata with every call. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Port of a Spark Connect server when the connection string names none. */
export const DEFAULT_PORT = 15002;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const FORM = "sc://host:port/;key=value;…";

const KNOWN_PARAMETERS = new Set(["token", "use_ssl", "user_id", "session_id", "user_agent"]);

/** What gRPC allows as the name and as the value of metadata. */
const METADATA_NAME = /^(?!grpc-)[0-9a-z_.-]+$/;
const METADATA_VALUE = /^[ -~]*$/;

/** Whether a text has the form that Spark asks of session and operation ids. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/**
 * Reads a connection string as PySpark does: `sc://host:port/;token=…;use_ssl=true;user_id=…;session_id=…;x-header=…`.
 *
 * - Without a port, {@link DEFAULT_PORT}.
 * - A token makes the connection encrypted, except to `localhost` without `use_ssl=true`.
 * - Without `token=`, the environment's SPARK_CONNECT_AUTHENTICATE_TOKEN is taken; without `user_agent=`, its
 *   SPARK_CONNECT_USER_AGENT.
 * - Values are percent-decoded; parameters that are not named here become gRPC metadata.
 *
 * @throws {InvalidConnectionError} when the text is no such string; the message never repeats what may be a secret.
 */
export function parseConnectionString(
  text: string,
  environment: Readonly<Record<string, string | undefined>> = {},
): ConnectionTarget {
  if (!text.startsWith("sc://")) throw invalid("it must start with sc://");
  const [location = "", ...parameterTexts] = text.slice("sc://".length).split(";");
  const slash = location.indexOf("/");
  const authority = slash < 0 ? location : location.slice(0, slash);
  const path = slash < 0 ? "" : location.slice(slash);
  // Neither the path nor an odd authority is repeated: both may hold a token that was written in the wrong place.
  if (path !== "" && path !== "/") throw invalid("its path must be empty; parameters begin with /;");
  if (parameterTexts.length > 0 && path === "") throw invalid("parameters must follow a slash");
  const { host, port } = parseAuthority(authority);
  const { token, use_ssl, user_id, session_id, user_agent, ...headers } = parseParameters(parameterTexts);
  if (session_id !== undefined && !isUuid(session_id)) throw invalid("session_id must be a UUID");
  const bearer = token ?? (environment.SPARK_CONNECT_AUTHENTICATE_TOKEN || undefined);
  if (bearer !== undefined && !/^[!-~]+$/.test(bearer)) throw invalid("the token must be of visible ASCII characters");
  const useSsl = use_ssl?.toLowerCase() === "true";
  return {
    host,
    port,
    tls: useSsl || (bearer !== undefined && host !== "localhost"),
    token: bearer,
    userId: user_id,
    sessionId: session_id,
    userAgent: user_agent ?? (environment.SPARK_CONNECT_USER_AGENT || undefined),
    headers: metadataOf(headers),
  };
}

function parseAuthority(authority: string): { readonly host: string; readonly port: number } {
  const match = /^(\[[0-9a-f:.]+\]|[^:@[\]]+)(?::(\d{1,5}))?$/i.exec(authority);
  const host = match?.[1];
  if (host === undefined) {
    const shown = /^[\w.:[\]-]*$/.test(authority) ? authority : "its first part";
    throw invalid(authority === "" ? "the host is missing" : `${shown} is no host:port`);
  }
  const port = match?.[2] === undefined ? DEFAULT_PORT : Number(match[2]);
  if (port < 1 || port > 65535) throw invalid(`the port must be 1 to 65535, but is ${port}`);
  return { host: host.toLowerCase(), port };
}

function parseParameters(texts: readonly string[]): Readonly<Record<string, string>> {
  const used = texts.filter((text, index) => text !== "" || index < texts.length - 1);
  return Object.fromEntries(used.map(parseParameter));
}

function parseParameter(text: string, index: number): readonly [string, string] {
  const [key = "", value, ...more] = text.split("=");
  if (key === "" || value === undefined || more.length > 0) {
    // Without a sign of equality, what stands there may be a value as well.
    const shown = value === undefined && !KNOWN_PARAMETERS.has(key) ? `number ${index + 1}` : key;
    throw invalid(`the parameter ${key === "" ? "without a name" : shown} must have the form key=value`);
  }
  try {
    return [key, decodeURIComponent(value)];
  } catch (cause) {
    throw invalid(`the value of ${key} is not percent-encoded rightly`, cause);
  }
}

function metadataOf(parameters: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const headers = Object.entries(parameters).map(([name, value]) => [name.toLowerCase(), value] as const);
  for (const [name, value] of headers) {
    if (!METADATA_NAME.test(name)) throw invalid(`the parameter ${name} cannot be the name of gRPC metadata`);
    if (!METADATA_VALUE.test(value)) throw invalid(`the value of ${name} must be of printable ASCII characters`);
  }
  return Object.fromEntries(headers);
}

function invalid(reason: string, cause?: unknown): InvalidConnectionError {
  return new InvalidConnectionError(`Invalid connection string: ${reason}. Write it as ${FORM}`, { cause });
}
