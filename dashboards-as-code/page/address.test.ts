import { expect, test } from "vitest";
import { addressOf, type View, viewOf } from "./address.js";

const located = (address: string): Pick<Location, "pathname" | "search"> => {
  const { pathname, search } = new URL(address, "http://page");
  return { pathname, search };
};

test.each<View>([
  { page: "", values: {} },
  { page: "mdsp-market", from: "now-5m", refresh: "1s", values: { symbol: ["BTC/USDT", "a&b=c"], resolution: ["1s"] } },
  { page: "pipeline", values: {} },
])("%j comes back from its address", (view) => {
  expect(viewOf(located(addressOf(view)))).toEqual(view);
});

test("the first page has no path", () => {
  expect(viewOf(located("/"))).toEqual({ page: "", values: {} });
});
