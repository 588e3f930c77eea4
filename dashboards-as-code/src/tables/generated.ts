// Written by `mdsp types` from CREATE TABLE statements: edit those.

export const averages = {
  keyspace: "market_data",
  name: "averages",
  columns: {
    symbol: { type: "text", nullable: false },
    bucket: { type: "date", nullable: false },
    window_end: { type: "timestamp", nullable: false },
    window_start: { type: "timestamp", nullable: false },
    average_price: { type: "double", nullable: false },
    average_bid: { type: "double", nullable: true },
    average_ask: { type: "double", nullable: true },
    trade_count: { type: "bigint", nullable: false },
  },
  partitionKey: ["symbol", "bucket"],
  clustering: [
    { name: "window_end", order: "DESC" },
  ],
} as const;

export const bars = {
  keyspace: "market_data",
  name: "bars",
  columns: {
    symbol: { type: "text", nullable: false },
    resolution: { type: "text", nullable: false },
    bucket: { type: "date", nullable: false },
    window_start: { type: "timestamp", nullable: false },
    open: { type: "double", nullable: false },
    high: { type: "double", nullable: false },
    low: { type: "double", nullable: false },
    close: { type: "double", nullable: false },
    volume: { type: "double", nullable: true },
    trade_count: { type: "bigint", nullable: false },
    vwap: { type: "double", nullable: true },
    final: { type: "boolean", nullable: false },
  },
  partitionKey: ["symbol", "resolution", "bucket"],
  clustering: [
    { name: "window_start", order: "DESC" },
  ],
} as const;

export const feedGaps = {
  keyspace: "market_data",
  name: "feed_gaps",
  columns: {
    symbol: { type: "text", nullable: false },
    bucket: { type: "date", nullable: false },
    gap_start: { type: "timestamp", nullable: false },
    gap_end: { type: "timestamp", nullable: false },
    reason: { type: "text", nullable: false },
    source: { type: "text", nullable: false },
  },
  partitionKey: ["symbol", "bucket"],
  clustering: [
    { name: "gap_start", order: "DESC" },
    { name: "reason", order: "ASC" },
  ],
} as const;

export const quotes = {
  keyspace: "market_data",
  name: "quotes",
  columns: {
    symbol: { type: "text", nullable: false },
    event_time: { type: "timestamp", nullable: false },
    price: { type: "double", nullable: false },
    quote_time: { type: "timestamp", nullable: true },
    bid: { type: "double", nullable: true },
    ask: { type: "double", nullable: true },
    spread: { type: "double", nullable: true },
    mid: { type: "double", nullable: true },
  },
  partitionKey: ["symbol"],
  clustering: [],
} as const;

export const ticks = {
  keyspace: "market_data",
  name: "ticks",
  columns: {
    symbol: { type: "text", nullable: false },
    hour: { type: "timestamp", nullable: false },
    slice: { type: "int", nullable: false },
    event_time: { type: "timestamp", nullable: false },
    seq: { type: "bigint", nullable: false },
    price: { type: "double", nullable: false },
    bid: { type: "double", nullable: true },
    ask: { type: "double", nullable: true },
    size: { type: "double", nullable: true },
    trade_id: { type: "bigint", nullable: true },
    day_volume: { type: "double", nullable: true },
    volume: { type: "double", nullable: true },
    trade_count: { type: "int", nullable: false },
    exchange: { type: "text", nullable: true },
    source: { type: "text", nullable: false },
  },
  partitionKey: ["symbol", "hour", "slice"],
  clustering: [
    { name: "event_time", order: "DESC" },
    { name: "seq", order: "DESC" },
  ],
} as const;

export const volatility = {
  keyspace: "market_data",
  name: "volatility",
  columns: {
    symbol: { type: "text", nullable: false },
    bucket: { type: "date", nullable: false },
    window_start: { type: "timestamp", nullable: false },
    high: { type: "double", nullable: false },
    low: { type: "double", nullable: false },
    volatility: { type: "double", nullable: false },
    trade_count: { type: "bigint", nullable: false },
  },
  partitionKey: ["symbol", "bucket"],
  clustering: [
    { name: "window_start", order: "DESC" },
  ],
} as const;
