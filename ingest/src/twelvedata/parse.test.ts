import { expect, test } from "vitest";
import { errorText, parseMessage, refusesKey } from "./parse.js";
import { formatPosition, parsePosition } from "./protocol.js";

const parse = (message: unknown) => parseMessage(JSON.stringify(message));
const price = { event: "price", symbol: "BTC/USD", type: "Digital Currency", timestamp: 1_700_000_000, price: 42000.5 };

test("a price, plain and with the replay's extensions", () => {
  expect(parse(price)).toEqual({ kind: "price", price });
  const extended = { ...price, trade_id: 7, size: 0.1, timestamp_ms: 1_700_000_000_123, position: "a:7" };
  expect(parse(extended)).toEqual({ kind: "price", price: extended });
});

test("null and unknown fields are no fault", () => {
  const message = { ...price, exchange: null, bid: null, day_volume: null, something_new: 1 };
  expect(parse(message).kind).toBe("price");
});

test.each([
  ["not JSON", "{", "not JSON"],
  ["not an object", "7", "no event"],
  ["an unknown event", '{"event":"news"}', "unknown event news"],
  ["a price without symbol", '{"event":"price","timestamp":1,"price":1}', "price: symbol: "],
  ["a price that is text", '{"event":"price","symbol":"A","timestamp":1,"price":"1"}', "price: price: "],
  ["a broken timestamp", '{"event":"price","symbol":"A","timestamp":1.5,"price":1}', "price: timestamp: "],
  ["an infinite price", '{"event":"price","symbol":"A","timestamp":1,"price":1e999}', "price: price: "],
])("%s is invalid, with the reason", (_, text, reason) => {
  const parsed = parseMessage(text);
  expect(parsed.kind).toBe("invalid");
  expect(parsed.kind === "invalid" && parsed.reason).toContain(reason);
});

test("statuses with success, fails and nulls", () => {
  const status = { event: "subscribe-status", status: "warning", success: [{ symbol: "A" }], fails: [{ symbol: "B" }] };
  expect(parse(status)).toEqual({ kind: "subscribed", status });
  expect(parse({ event: "subscribe-status", status: "error", success: null, fails: null }).kind).toBe("subscribed");
  expect(parse({ event: "unsubscribe-status", status: "ok", success: [], fails: null }).kind).toBe("unsubscribed");
  expect(parse({ event: "heartbeat", status: "ok" }).kind).toBe("heartbeat");
});

test("an error tells whether it is about the key", () => {
  const parsed = parse({ status: "error", messages: ["**apikey** parameter is incorrect or not specified"] });
  expect(parsed.kind === "error" && refusesKey(parsed.error)).toBe(true);
  expect(refusesKey({ code: 401 })).toBe(true);
  expect(refusesKey({ messages: ["too many events"] })).toBe(false);
  expect(errorText({ code: 429, message: "slow", messages: ["down"] })).toBe("code 429; slow; down");
});

test("positions, also with colons in the origin", () => {
  expect(parsePosition("ws://h:1/x:12")).toEqual({ origin: "ws://h:1/x", index: 12 });
  expect(formatPosition({ origin: "a", index: 3 })).toBe("a:3");
  for (const wrong of ["", "a", ":1", "a:", "a:-1", "a:1.5"]) expect(parsePosition(wrong)).toBeUndefined();
});
