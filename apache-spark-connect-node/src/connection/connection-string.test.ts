import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InvalidConnectionError } from "../errors.js";
import { parseConnectionString } from "./connection-string.js";

describe("parseConnectionString", () => {
  it("reads host and port", () => {
    expect(parseConnectionString("sc://spark.example:1234")).toEqual({
      host: "spark.example",
      port: 1234,
      tls: false,
      token: undefined,
      userId: undefined,
      sessionId: undefined,
      userAgent: undefined,
      headers: {},
    });
  });

  it.each([
    ["sc://localhost", "localhost", 15002],
    ["sc://localhost/", "localhost", 15002],
    ["sc://LOCALHOST:7/", "localhost", 7],
    ["sc://[::1]:7", "[::1]", 7],
    ["sc://127.0.0.1:15002/;", "127.0.0.1", 15002],
  ])("reads %s", (text, host, port) => {
    expect(parseConnectionString(text)).toMatchObject({ host, port });
  });

  it("reads every parameter and keeps the others as headers", () => {
    const id = "9f0e8a3c-1111-5222-8333-444455556666";
    expect(
      parseConnectionString(`sc://h:1/;use_ssl=TRUE;token=a%3Db;user_id=u%20v;session_id=${id};user_agent=me;x-h=1`),
    ).toMatchObject({
      tls: true,
      token: "a=b",
      userId: "u v",
      sessionId: id,
      userAgent: "me",
      headers: { "x-h": "1" },
    });
  });

  it.each([
    ["sc://h/;token=t", true],
    ["sc://localhost/;token=t", false],
    ["sc://localhost/;token=t;use_ssl=true", true],
    ["sc://h/;use_ssl=false", false],
  ])("encrypts %s: %s", (text, tls) => {
    expect(parseConnectionString(text).tls).toBe(tls);
  });

  it("takes the token of the environment when the string has none", () => {
    const environment = { SPARK_CONNECT_AUTHENTICATE_TOKEN: "e" };
    expect(parseConnectionString("sc://localhost", environment).token).toBe("e");
    expect(parseConnectionString("sc://localhost/;token=t", environment).token).toBe("t");
  });

  it.each([
    ["http://h", "must start with sc://"],
    ["sc://", "host is missing"],
    ["sc://:15002", "is no host:port"],
    ["sc://h:0", "1 to 65535"],
    ["sc://h:70000", "1 to 65535"],
    ["sc://h:x", "is no host:port"],
    ["sc://h/path", "path must be empty"],
    ["sc://h;token=t", "must follow a slash"],
    ["sc://h/;token", "token must have the form key=value"],
    ["sc://h/;token=a=b", "token must have the form key=value"],
    ["sc://h/;token=%", "not percent-encoded"],
    ["sc://h/;token=a%0Ab", "visible ASCII"],
    ["sc://h/;token=", "visible ASCII"],
    ["sc://h/;x%20y=1", "name of gRPC metadata"],
    ["sc://h/;grpc-timeout=1", "name of gRPC metadata"],
    ["sc://h/;x-h=%00", "printable ASCII"],
    ["sc://h/;session_id=1", "must be a UUID"],
  ])("refuses %s", (text, reason) => {
    expect(() => parseConnectionString(text)).toThrow(InvalidConnectionError);
    expect(() => parseConnectionString(text)).toThrow(reason);
  });

  it("takes the user agent of the environment when the string has none", () => {
    const environment = { SPARK_CONNECT_USER_AGENT: "e" };
    expect(parseConnectionString("sc://h", environment).userAgent).toBe("e");
    expect(parseConnectionString("sc://h/;user_agent=u", environment).userAgent).toBe("u");
  });

  it("never repeats a secret, wherever it stands", () => {
    const secret = fc.string({ minLength: 12, maxLength: 40, unit: "binary-ascii" });
    const place = fc.constantFrom(
      (text: string) => `sc://h/;token=${text}`,
      (text: string) => `sc://h/;token=${encodeURIComponent(`\n${text}`)}`,
      (text: string) => `sc://h/;x-key=${encodeURIComponent(`\n${text}`)}`,
      (text: string) => `sc://h/;${text}`,
      (text: string) => `sc://h/token=${text}`,
      (text: string) => `sc://user:${text}@h`,
    );
    fc.assert(
      fc.property(secret, place, (text, put) => {
        try {
          parseConnectionString(put(text));
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidConnectionError);
          expect(String(error)).not.toContain(text);
        }
      }),
    );
  });

  it("gives back what was put in", () => {
    const value = fc.string({ minLength: 1, unit: fc.constantFrom(..."aZ0 ;=/%~!") });
    fc.assert(
      fc.property(value, fc.integer({ min: 1, max: 65535 }), (text, port) => {
        const parsed = parseConnectionString(`sc://h:${port}/;x-key=${encodeURIComponent(text)};user_id=u`);
        expect(parsed).toMatchObject({ port, userId: "u", headers: { "x-key": text } });
      }),
    );
  });
});
