import { describe, expect, it } from "vitest";
import { InvalidConnectionError, ProtocolError, SessionChangedError } from "../errors.js";
import { clientType, defaultUserId, SessionObserver } from "./identity.js";

describe("SessionObserver", () => {
  const observer = () => new SessionObserver({ userId: "u", sessionId: "s", clientType: "c" });

  it("sends the server's id back once it is known", () => {
    const seen = observer();
    expect(seen.request()).toEqual({ sessionId: "s", clientType: "c", userContext: { userId: "u", userName: "u" } });
    seen.verified({ sessionId: "s", serverSideSessionId: "one" });
    expect(seen.request()).toMatchObject({ clientObservedServerSideSessionId: "one" });
    seen.verified({ sessionId: "s", serverSideSessionId: "" });
    expect(seen.serverSideSessionId).toBe("one");
  });

  it("finds answers for another session, and another server's side", () => {
    const seen = observer();
    expect(() => seen.verified({ sessionId: "t", serverSideSessionId: "one" })).toThrow(ProtocolError);
    seen.verified({ sessionId: "s", serverSideSessionId: "one" });
    expect(() => seen.verified({ sessionId: "s", serverSideSessionId: "two" })).toThrow(SessionChangedError);
  });
});

describe("clientType", () => {
  it("names the client and what it runs on", () => {
    expect(clientType(undefined)).toMatch(/^_SPARK_CONNECT_NODE spark\/4\.2 os\/\w+ node\/\d+/);
    expect(clientType("mine")).toMatch(/^mine /);
    expect(() => clientType("é".repeat(400))).toThrow(InvalidConnectionError);
  });
});

describe("defaultUserId", () => {
  it("takes the environment's, else the process's", () => {
    expect(defaultUserId({ SPARK_USER: "spark", USER: "user" })).toBe("spark");
    expect(defaultUserId({ SPARK_USER: "", USER: "user" })).toBe("user");
    expect(defaultUserId({})).not.toBe("");
  });
});
