/** Nexmark's stream of events, made anew from a seed: the same events for everyone. Kinds and shares as Nexmark's. */

export interface Person {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly credit_card: string;
  readonly city: string;
  readonly state: string;
  readonly registered: string;
  readonly extra: string;
}

export interface Auction {
  readonly id: number;
  readonly item: string;
  readonly description: string;
  readonly initial_bid: number;
  readonly reserve: number;
  readonly opened: string;
  readonly expires: string;
  readonly seller: number;
  readonly category: number;
  readonly extra: string;
}

export interface Bid {
  readonly auction: number;
  readonly bidder: number;
  readonly price: number;
  readonly channel: string;
  readonly url: string;
  readonly placed: string;
  readonly extra: string;
}

/** A row of the table `events`: of the three rows one is there. */
export type AuctionEvent =
  | { readonly event_type: 0; readonly person: Person }
  | { readonly event_type: 1; readonly auction: Auction }
  | { readonly event_type: 2; readonly bid: Bid };

/** Of 50 events one is a person, three are auctions, and the others bids. */
const ROUND = 50;
const AUCTIONS_A_ROUND = 3;
const FIRST_ID = 1000;
const CATEGORIES = 5;
const FIRST_CATEGORY = 10;
const START_MS = Date.UTC(2026, 0, 5, 7, 58);
const STEP_MS = 100;
/** Events within this many of each other may come in another order than they happened: less than the watermark's delay. */
const DISORDER = 20;
/** Bids go to auctions and come from people that are not older than this many. */
const RECENT_AUCTIONS = 60;
const RECENT_PEOPLE = 200;

const STATES = ["AZ", "CA", "ID", "OR", "WA", "WY"];
const CITIES = ["Phoenix", "Los Angeles", "San Francisco", "Boise", "Portland", "Bend", "Redmond", "Seattle", "Kent"];
const FIRST_NAMES = ["Peter", "Paul", "Luke", "John", "Saul", "Vicky", "Kate", "Julie", "Sarah", "Deiter", "Walter"];
const LAST_NAMES = ["Shultz", "Abrams", "Spencer", "White", "Bartels", "Walton", "Smith", "Jones", "Noris"];
const CHANNELS = ["Google", "Facebook", "Baidu", "Apple"];
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/**
 * The first `count` events. They happen 100 ms apart; within two seconds they come in any order.
 * No two bids have the same price, so that every ranking has one answer.
 */
export function auctionEvents(count: number, seed = 1): AuctionEvent[] {
  const random = randomNumbers(seed);
  const prices = new Set<number>();
  const events = Array.from({ length: count }, (_, n) => eventAt(n, random, prices));
  for (let start = 0; start < count; start += DISORDER)
    shuffle(events, start, Math.min(start + DISORDER, count), random);
  return events;
}

/** One event of each kind in the year 2999, which ends every window. They belong to nothing that came before;
 * their numbers say that they do not count in the results.
 */
export function lastEvents(): AuctionEvent[] {
  const [time, later] = ["2999-01-01 00:00:00.000", "2999-01-02 00:00:00.000"];
  return [
    { event_type: 0, person: { ...personAt(0, randomNumbers(1)), id: 2_999_000_001, registered: time } },
    {
      event_type: 1,
      auction: {
        ...auctionAt(1, randomNumbers(1)),
        id: 2_999_000_002,
        seller: 2_999_000_003,
        category: 99,
        opened: time,
        expires: later,
      },
    },
    {
      event_type: 2,
      bid: {
        ...bidAt(4, randomNumbers(1), new Set()),
        auction: 2_999_000_004,
        bidder: 2_999_000_005,
        price: 1,
        placed: time,
      },
    },
  ];
}

/** The fixed table that bids are joined with: a name for each last digit of an auction. */
export function categoryRows(): { readonly id: number; readonly name: string }[] {
  return Array.from({ length: 10 }, (_, id) => ({ id, name: `category ${id}` }));
}

function eventAt(n: number, random: () => number, prices: Set<number>): AuctionEvent {
  const place = n % ROUND;
  if (place === 0) return { event_type: 0, person: personAt(n, random) };
  if (place <= AUCTIONS_A_ROUND) return { event_type: 1, auction: auctionAt(n, random) };
  return { event_type: 2, bid: bidAt(n, random, prices) };
}

const lastPerson = (n: number): number => FIRST_ID + Math.floor(n / ROUND);
const lastAuction = (n: number): number =>
  FIRST_ID + Math.floor(n / ROUND) * AUCTIONS_A_ROUND + Math.min(Math.max((n % ROUND) - 1, 0), AUCTIONS_A_ROUND - 1);

function personAt(n: number, random: () => number): Person {
  const [first, last] = [pick(FIRST_NAMES, random), pick(LAST_NAMES, random)];
  return {
    id: lastPerson(n),
    name: `${first} ${last}`,
    email: `${text(random, 7)}@${text(random, 5)}.com`,
    credit_card: Array.from({ length: 4 }, () => String(below(10_000, random)).padStart(4, "0")).join(" "),
    city: pick(CITIES, random),
    state: pick(STATES, random),
    registered: timeAt(n),
    extra: text(random, 20),
  };
}

function auctionAt(n: number, random: () => number): Auction {
  const initial = price(random);
  return {
    id: lastAuction(n),
    item: text(random, 12),
    description: text(random, 40),
    initial_bid: initial,
    reserve: initial + price(random),
    opened: timeAt(n),
    expires: timeAt(n + 50 + below(400, random)),
    seller: recent(lastPerson(n), RECENT_PEOPLE, random),
    category: FIRST_CATEGORY + below(CATEGORIES, random),
    extra: text(random, 15),
  };
}

function bidAt(n: number, random: () => number, prices: Set<number>): Bid {
  const channel = random() < 0.5 ? pick(CHANNELS, random) : `channel-${below(200, random)}`;
  const url = `https://www.nexmark.com/${text(random, 3)}/${text(random, 4)}/${text(random, 5)}/item.htm?query=1`;
  let amount = price(random);
  while (prices.has(amount)) amount++;
  prices.add(amount);
  return {
    auction: recent(lastAuction(n), RECENT_AUCTIONS, random),
    bidder: recent(lastPerson(n), RECENT_PEOPLE, random),
    price: amount,
    channel,
    url: random() < 0.9 ? `${url}&channel_id=${below(100_000, random)}` : url,
    placed: timeAt(n),
    extra: text(random, 30),
  };
}

/** The newest one for half of the calls, any of the recent ones for the other half. */
function recent(last: number, most: number, random: () => number): number {
  return random() < 0.5 ? last : Math.max(FIRST_ID, last - below(most, random));
}

/** Cents, from a dollar to a million dollars; each power of ten is as likely. */
const price = (random: () => number): number => Math.round(10 ** (random() * 6) * 100);
const below = (limit: number, random: () => number): number => Math.floor(random() * limit);
const text = (random: () => number, length: number): string =>
  Array.from({ length }, () => LETTERS[below(LETTERS.length, random)]).join("");
const timeAt = (n: number): string => new Date(START_MS + n * STEP_MS).toISOString().replace("T", " ").replace("Z", "");

function pick(list: readonly string[], random: () => number): string {
  return list[below(list.length, random)] ?? "";
}

function shuffle(events: AuctionEvent[], start: number, end: number, random: () => number): void {
  for (let last = end - 1; last > start; last--) {
    const other = start + below(last - start + 1, random);
    const [one, two] = [events[last], events[other]];
    if (one === undefined || two === undefined) continue;
    events[last] = two;
    events[other] = one;
  }
}

/** Marsaglia's xorshift of 32 bits: numbers from 0 to below 1. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
