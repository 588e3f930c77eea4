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

const replication: OptionReader<number | Readonly<Record<string, number>>> = {
  type: "Map",
  read: (text) => {
    if (/^[1-9]\d*$/.test(text.trim())) return { value: Number(text) };
    const parts = text.split(",").map((part) => /^\s*([\w-]+)\s*:\s*([1-9]\d*)\s*$/.exec(part));
    if (!parts.every((part) => part !== null)) return { write: "write '1', or copies by data centre: 'dc1:3,dc2:2'" };
    return { value: Object.fromEntries(parts.map(([, name = "", copies]) => [name, Number(copies)])) };
  },
};

const strategies: Readonly<Record<string, string>> = {
  STCS: "SizeTieredCompactionStrategy",
  LCS: "LeveledCompactionStrategy",
  UCS: "UnifiedCompactionStrategy",
  TWCS: "TimeWindowCompactionStrategy",
};
const windowUnits: Readonly<Record<string, string>> = { m: "MINUTES", h: "HOURS", d: "DAYS" };

const compaction: OptionReader<Readonly<Record<string, string>>> = { type: "String", read: readCompaction };

function readCompaction(text: string): ReturnType<typeof compaction.read> {
  const [, name = "", size, unit = ""] = /^\s*([A-Za-z]+)(?:\s+(\d+)\s*([mhd]))?\s*$/.exec(text) ?? [];
  const strategy = strategies[name.toUpperCase()];
  const timed = name.toUpperCase() === "TWCS";
  if (strategy === undefined || timed !== (size !== undefined)) {
    return { write: "write 'STCS', 'LCS', 'UCS', or TWCS with its window: 'TWCS 1 d'" };
  }
  if (size === undefined) return { value: { class: strategy } };
  const window = { compaction_window_size: size, compaction_window_unit: windowUnits[unit] ?? "DAYS" };
  return { value: { class: strategy, ...window } };
}

const orderItem = /^\s*(\w+)(?:\s+(ASC|DESC))?\s*$/i;
const clusteringOrder: OptionReader<readonly ClusteringColumn[]> = {
  type: "List",
  read: (text) => {
    const items = text.split(",").map((item) => orderItem.exec(item));
    if (!items.every((item) => item !== null)) return { write: "write 'window_start DESC, seq ASC'" };
    const value = items.map(([, name = "", order]): ClusteringColumn => {
      return { name, order: order?.toUpperCase() === "DESC" ? "DESC" : "ASC" };
    });
    return { value };
  },
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

const readConsistencies = ["ONE", "TWO", "THREE", "QUORUM", "ALL", "LOCAL_QUORUM", "EACH_QUORUM", "LOCAL_ONE"] as const;

const name = textLike(/^\w{1,48}$/, "write up to 48 letters, digits and _");

/** The options of the Cassandra connector. Flink has none of this kind: the names are ours. */
export const cassandraOptions = {
  keyspace: required(name, "The keyspace; it is created when it is not there."),
  table: required(name, "The table; it is created when it is not there, and gets columns that it lacks."),
  "contact-points": required(
    textLike(/^[^\s,:]+(:\d+)?(\s*,\s*[^\s,:]+(:\d+)?)*$/, "write 'host1:9042,host2:9042'"),
    "Nodes that are asked first, `host[:port], …`; one port for all.",
  ),
  "local-datacenter": required(
    textLike(/\S/, "write the name of the data centre: 'datacenter1'"),
    "The data centre whose nodes are used.",
  ),
  "partition-key": optional(namesOption, "The columns of the primary key that choose the partition.", {
    default: "the first column of the primary key",
  }),
  "clustering-order": optional(clusteringOrder, "The order of the rows of a partition.", {
    default: "every clustering column ASC",
  }),
  ttl: optional(durationOption, "How long rows are kept.", { default: "for ever" }),
  compaction: optional(
    compaction,
    "How Cassandra puts files together: `STCS`, `LCS`, `UCS`, or `TWCS` with its window.",
    {
      default: "STCS",
    },
  ),
  replication: optional(replication, "Copies of each row: a number, or one for each data centre.", { default: "1" }),
  "write.consistency": optional(oneOf(consistencies), "How many copies are there when a write counts as done.", {
    default: "LOCAL_ONE",
  }),
  "read.consistency": optional(oneOf(readConsistencies), "How many copies are asked when rows are read.", {
    default: "LOCAL_ONE",
  }),
  null: optional(oneOf(["keep", "delete"]), "Whether a NULL keeps the value that a row has, or deletes it.", {
    default: "delete",
  }),
  username: optional(anyText, "The user, when Cassandra asks for one."),
  password: optional(anyText, "The password of the user."),
};

export type CassandraOptions = OptionsOf<typeof cassandraOptions>;
