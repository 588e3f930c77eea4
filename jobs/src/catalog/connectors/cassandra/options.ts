import {
  anyText,
  durationOption,
  namesOption,
  type OptionReader,
  type OptionsOf,
  oneOf,
  optional,
  required,
  textLike,
} from "../options.js";
import type { ClusteringColumn } from "./table.js";

const replication: OptionReader<number | Readonly<Record<string, number>>> = (text) => {
  if (/^[1-9]\d*$/.test(text.trim())) return { value: Number(text) };
  const parts = text.split(",").map((part) => /^\s*([\w-]+)\s*:\s*([1-9]\d*)\s*$/.exec(part));
  if (!parts.every((part) => part !== null)) return { write: "write '1', or copies by data centre: 'dc1:3,dc2:2'" };
  return { value: Object.fromEntries(parts.map(([, name = "", copies]) => [name, Number(copies)])) };
};

const strategies: Readonly<Record<string, string>> = {
  STCS: "SizeTieredCompactionStrategy",
  LCS: "LeveledCompactionStrategy",
  UCS: "UnifiedCompactionStrategy",
  TWCS: "TimeWindowCompactionStrategy",
};
const windowUnits: Readonly<Record<string, string>> = { m: "MINUTES", h: "HOURS", d: "DAYS" };

const compaction: OptionReader<Readonly<Record<string, string>>> = (text) => {
  const [, name = "", size, unit = ""] = /^\s*([A-Za-z]+)(?:\s+(\d+)\s*([mhd]))?\s*$/.exec(text) ?? [];
  const strategy = strategies[name.toUpperCase()];
  const timed = name.toUpperCase() === "TWCS";
  if (strategy === undefined || timed !== (size !== undefined)) {
    return { write: "write 'STCS', 'LCS', 'UCS', or TWCS with its window: 'TWCS 1 d'" };
  }
  if (size === undefined) return { value: { class: strategy } };
  const window = { compaction_window_size: size, compaction_window_unit: windowUnits[unit] ?? "DAYS" };
  return { value: { class: strategy, ...window } };
};

const orderItem = /^\s*(\w+)(?:\s+(ASC|DESC))?\s*$/i;
const clusteringOrder: OptionReader<readonly ClusteringColumn[]> = (text) => {
  const items = text.split(",").map((item) => orderItem.exec(item));
  if (!items.every((item) => item !== null)) return { write: "write 'window_start DESC, seq ASC'" };
  const value = items.map(([, name = "", order]): ClusteringColumn => {
    return { name, order: order?.toUpperCase() === "DESC" ? "DESC" : "ASC" };
  });
  return { value };
};

const consistencies = [
  "ANY",
  "ONE",
  "TWO",
  "THREE",
  "QUORUM",
  "ALL",
  "LOCAL_QUORUM",
  "EACH_QUORUM",
  "LOCAL_ONE",
] as const;

const name = textLike(/^\w{1,48}$/, "write up to 48 letters, digits and _");

/** The options of the Cassandra connector. Flink has none of this kind: the names are ours. */
export const cassandraOptions = {
  keyspace: required(name),
  table: required(name),
  /** `host[:port], …`; one port for all. */
  "contact-points": required(textLike(/^[^\s,:]+(:\d+)?(\s*,\s*[^\s,:]+(:\d+)?)*$/, "write 'host1:9042,host2:9042'")),
  "local-datacenter": required(textLike(/\S/, "write the name of the data centre: 'datacenter1'")),
  /** The columns that choose the partition. @default the first column of the primary key */
  "partition-key": optional(namesOption),
  /** @default every clustering column ASC */
  "clustering-order": optional(clusteringOrder),
  /** How long rows are kept. @default for ever */
  ttl: optional(durationOption),
  /** @default STCS */
  compaction: optional(compaction),
  /** Copies of each row. @default 1 */
  replication: optional(replication),
  /** @default LOCAL_ONE */
  "write.consistency": optional(oneOf(consistencies)),
  /** Whether a NULL keeps the value that a row has, or deletes it. @default delete */
  null: optional(oneOf(["keep", "delete"])),
  username: optional(anyText),
  password: optional(anyText),
};

export type CassandraOptions = OptionsOf<typeof cassandraOptions>;
