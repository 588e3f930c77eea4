import { platform, userInfo } from "node:os";
import { InvalidConnectionError, ProtocolError, SessionChangedError } from "../errors.js";

/** What every request says about the session it belongs to. */
export interface SessionIdentity {
  readonly userId: string;
  readonly sessionId: string;
  /** Name and version of the client, for the server's log. */
  readonly clientType: string;
}

/** The fields that all requests of the protocol share. */
export interface RequestIdentity {
  readonly sessionId: string;
  readonly userContext: { readonly userId: string; readonly userName: string };
  readonly clientType: string;
  readonly clientObservedServerSideSessionId?: string;
}

/** The fields that all responses of the protocol share. */
export interface ResponseIdentity {
  readonly sessionId: string;
  readonly serverSideSessionId: string;
}

/**
 * Watches the server's side of a session: the first response tells its id, every later one must carry the same, and
 * every request says which one was seen.
 */
export class SessionObserver {
  readonly identity: SessionIdentity;
  #serverSideSessionId: string | undefined;

  constructor(identity: SessionIdentity) {
    this.identity = identity;
  }

  /** The id that the server gave the session; undefined before the first response. */
  get serverSideSessionId(): string | undefined {
    return this.#serverSideSessionId;
  }

  request(): RequestIdentity {
    const { userId, sessionId, clientType } = this.identity;
    const observed = this.#serverSideSessionId;
    return {
      sessionId,
      clientType,
      userContext: { userId, userName: userId },
      ...(observed === undefined ? {} : { clientObservedServerSideSessionId: observed }),
    };
  }

  /**
   * Checks a response and returns it.
   * @throws {ProtocolError} when it is for another session.
   * @throws {SessionChangedError} when the server's side of the session is another one than before.
   */
  verified<T extends ResponseIdentity>(response: T): T {
    if (response.sessionId !== this.identity.sessionId) {
      throw new ProtocolError(
        `The server answered for session ${response.sessionId}, but the request was for ${this.identity.sessionId}.`,
      );
    }
    const received = response.serverSideSessionId;
    if (received === "") return response;
    if (this.#serverSideSessionId !== undefined && this.#serverSideSessionId !== received) {
      throw sessionChanged(this.identity.sessionId, `${this.#serverSideSessionId} is now ${received}`);
    }
    this.#serverSideSessionId = received;
    return response;
  }
}

/** The error for a session whose server's side is another one than before. */
export function sessionChanged(sessionId: string, detail: string, cause?: unknown): SessionChangedError {
  return new SessionChangedError(
    `Session ${sessionId} is not the same on the server as before (${detail}); the server was restarted. ` +
      "Connect a new session and start its streaming queries again.",
    { cause, errorClass: "INVALID_HANDLE.SESSION_CHANGED" },
  );
}

/**
 * Name of this client for the server's log, in PySpark's form.
 * @throws {InvalidConnectionError} when `userAgent` is longer than 2048 characters once percent-encoded.
 */
export function clientType(userAgent: string | undefined): string {
  const name = userAgent ?? "_SPARK_CONNECT_NODE";
  const length = encodeURIComponent(name).length;
  if (length > 2048) {
    throw new InvalidConnectionError(
      `user_agent must not exceed 2048 characters after percent-encoding, but has ${length}. Shorten it.`,
    );
  }
  return `${name} spark/4.2 os/${platform()} node/${process.versions.node}`;
}

/** The user of a session where nobody names one. */
export function defaultUserId(environment: Readonly<Record<string, string | undefined>>): string {
  const named = environment.SPARK_USER || environment.USER;
  if (named) return named;
  try {
    return userInfo().username;
  } catch {
    // Containers run programs as users that have no name.
    return "anonymous";
  }
}
