import { z } from "zod";
import { durationOption, namesOption } from "../options.js";

const replication = z.string().transform((text, context): number | Readonly<Record<string, number>> => {
  if (/^[1-9]\d*$/.test(text.trim())) return Number(text);
  const parts = text.split(",").map((part) => /^\s*([\w-]+)\s*:\s*([1-9]\d*)\s*$/.exec(part));
  if (parts.every((part) => part !== null))
    return Object.fromEntries(parts.map(([, name = "", copies]) => [name, Number(copies)]));
  context.addIssue({ code: "custom", message: "write '1', or copies by data centre: 'dc1:3,dc2:2'" });
  return z.NEVER;
});

const strategies: Readonly<Record<string, string>> = {
  STCS: "SizeTieredCompactionStrategy",
  LCS: "LeveledCompactionStrategy",
  UCS: "UnifiedCompactionStrategy",
  TWCS: "TimeWindowCompactionStrategy",
};
const windowUnits: Readonly<Record<string, string>> = { m: "MINUTES", h: "HOURS", d: "DAYS" };

const compaction = z.string().transform((text, context): Readonly<Record<string, string>> => {
  const [, name = "", size, unit = ""] = /^\s*([A-Za-z]+)(?:\s+(\d+)\s*([mhd]))?\s*$/.exec(text) ?? [];
  const strategy = strategies[name.toUpperCase()];
  const timed = name.toUpperCase() === "TWCS";
  if (strategy !== undefined && timed === (size !== undefined)) {
    if (size === undefined) return { class: strategy };
    return { class: strategy, compaction_window_size: size, compaction_window_unit: windowUnits[unit] ?? "DAYS" };
  }
  context.addIssue({ code: "custom", message: "write 'STCS', 'LCS', 'UCS', or TWCS with its window: 'TWCS 1 d'" });
  return z.NEVER;
});

const orderItem = /^\s*(\w+)(?:\s+(ASC|DESC))?\s*$/i;
const clusteringOrder = z.string().transform((text, context) => {
  const items = text.split(",").map((item) => orderItem.exec(item));
  if (items.every((item) => item !== null)) {
    return items.map(([, name = "", order]) => ({
      name,
      order: order?.toUpperCase() === "DESC" ? ("DESC" as const) : ("ASC" as const),
    }));
  }
  context.addIssue({ code: "custom", message: "write 'window_start DESC, seq ASC'" });
  return z.NEVER;
});

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

/** The options of the Cassandra connector. Flink has none of this kind: the names are ours. */
export const cassandraOptions = z.object({
  keyspace: z.string().regex(/^\w{1,48}$/, "letters, digits and _"),
  table: z.string().regex(/^\w{1,48}$/, "letters, digits and _"),
  /** `host[:port], …`; one port for all. */
  "contact-points": z.string().regex(/^[^\s,:]+(:\d+)?(\s*,\s*[^\s,:]+(:\d+)?)*$/, "write 'host1:9042,host2:9042'"),
  "local-datacenter": z.string().min(1),
  /** The columns that choose the partition. @default the first column of the primary key */
  "partition-key": namesOption.optional(),
  /** @default every clustering column ASC */
  "clustering-order": clusteringOrder.optional(),
  /** How long rows are kept. @default for ever */
  ttl: durationOption.optional(),
  /** @default STCS */
  compaction: compaction.optional(),
  /** Copies of each row. @default 1 */
  replication: replication.optional(),
  /** @default LOCAL_ONE */
  "write.consistency": z.enum(consistencies, { error: `one of ${consistencies.join(", ")}` }).optional(),
  /** Whether a NULL keeps the value that a row has, or deletes it. @default delete */
  null: z.enum(["keep", "delete"], { error: "'keep' or 'delete'" }).optional(),
  username: z.string().optional(),
  password: z.string().optional(),
});
