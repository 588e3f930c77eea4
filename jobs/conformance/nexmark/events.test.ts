import { describe, expect, it } from "vitest";
import { auctionEvents, lastEvents } from "./events.js";

describe("Nexmark's events", () => {
  const events = auctionEvents(5000);
  const of = (kind: number) => events.filter((event) => event.event_type === kind).length;
  const time = (event: (typeof events)[number]): string =>
    event.event_type === 0 ? event.person.registered : event.event_type === 1 ? event.auction.opened : event.bid.placed;

  it("are the same for a seed, and others for another", () => {
    expect(auctionEvents(5000)).toEqual(events);
    expect(auctionEvents(5000, 2)).not.toEqual(events);
  });

  it("come in Nexmark's shares", () => {
    expect([of(0), of(1), of(2)]).toEqual([100, 300, 4600]);
  });

  it("happen at different times, and come less than the watermark's delay apart", () => {
    const times = events.map((event) => Date.parse(`${time(event)}Z`));
    expect(new Set(times).size).toBe(events.length);
    let newest = 0;
    const late = times.map((each) => {
      newest = Math.max(newest, each);
      return newest - each;
    });
    expect(Math.max(...late)).toBeGreaterThan(0);
    expect(Math.max(...late)).toBeLessThan(4000);
  });

  it("have no two bids of one price", () => {
    const prices = events.flatMap((event) => (event.event_type === 2 ? [event.bid.price] : []));
    expect(new Set(prices).size).toBe(prices.length);
  });

  it("end in a far year", () => {
    expect(lastEvents().map(time)).toEqual(new Array(3).fill("2999-01-01 00:00:00.000"));
  });
});
