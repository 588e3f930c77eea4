import { didYouMean } from "../../../syntax/suggest.js";
import { fail, found, Problem } from "../../problem.js";
import { shapeText } from "../../types.js";
import type { Connector, ConnectorTable, TableDraft } from "../connector.js";
import { optionPlace, parseOptions } from "../options.js";
import { cassandraLookup } from "./lookup.js";
import { cassandraOptions } from "./options.js";
import { cassandraSink } from "./sink.js";
import { cassandraSource } from "./source.js";
import { cqlType } from "./types.js";

/** A column of the key that sorts rows inside a partition. */
export interface ClusteringColumn {
  readonly name: string;
  readonly order: "ASC" | "DESC";
}

/** A table in Cassandra, in Cassandra's terms. */
export interface CassandraTable {
  readonly keyspace: string;
  readonly table: string;
  /** `type` is CQL. */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly partitionKey: readonly string[];
  readonly clustering: readonly ClusteringColumn[];
  /** 0 keeps rows for ever. */
  readonly ttlSeconds: number;
  readonly compaction: Readonly<Record<string, string>>;
  readonly replication: number | Readonly<Record<string, number>>;
  readonly contactPoints: readonly string[];
  readonly port: number;
  readonly localDataCenter: string;
  readonly consistency: string;
  readonly readConsistency: string;
  readonly nulls: "keep" | "delete";
  readonly credentials?: { readonly username: string; readonly password: string };
}

export const cassandra: Connector = { name: "cassandra", options: cassandraOptions, metadata: [], open };

function open(draft: TableDraft): ConnectorTable {
  const table = tableOf(draft);
  return {
    connector: "cassandra",
    source: cassandraSource(table),
    sink: cassandraSink(table),
    lookup: cassandraLookup(table),
    cassandra: table,
  };
}

function tableOf(draft: TableDraft): CassandraTable {
  const options = parseOptions(cassandraOptions, draft.options, "cassandra");
  const columns = columnsOf(draft);
  if (draft.primaryKey.length === 0) {
    fail(draft.place, {
      code: "MDSP2207",
      message: `Table \`${draft.name}\` has no primary key, which every table in Cassandra has`,
      hint: "add PRIMARY KEY (…) NOT ENFORCED: the columns that make a row unique",
    });
  }
  const partitionKey = options["partition-key"] ?? draft.primaryKey.slice(0, 1);
  const clusteringNames = draft.primaryKey.filter((name) => !partitionKey.includes(name));
  checkNames(draft, "partition-key", partitionKey, draft.primaryKey);
  const orders = options["clustering-order"] ?? [];
  const orderNames = orders.map((order) => order.name);
  checkNames(draft, "clustering-order", orderNames, clusteringNames);
  const points = pointsOf(draft, options["contact-points"]);
  const { username, password } = options;
  return {
    keyspace: options.keyspace,
    table: options.table,
    columns,
    partitionKey,
    clustering: clusteringNames.map((name) => ({
      name,
      order: orders.find((each) => each.name === name)?.order ?? "ASC",
    })),
    ttlSeconds: Math.ceil((options.ttl ?? 0) / 1_000),
    compaction: options.compaction ?? { class: "SizeTieredCompactionStrategy" },
    replication: options.replication ?? 1,
    contactPoints: points.hosts,
    port: points.port,
    localDataCenter: options["local-datacenter"],
    consistency: options["write.consistency"] ?? "LOCAL_ONE",
    readConsistency: options["read.consistency"] ?? "LOCAL_ONE",
    nulls: options.null ?? "delete",
    ...(username !== undefined && password !== undefined ? { credentials: { username, password } } : {}),
  };
}

function columnsOf(draft: TableDraft): readonly { name: string; type: string }[] {
  const diagnostics = [];
  const columns = [];
  for (const { name, type, place } of draft.physical) {
    const cql = cqlType(type);
    if ("cql" in cql) {
      columns.push({ name, type: cql.cql });
      continue;
    }
    const message = `Column \`${name}\` of type ${shapeText(type)} does not go with the connector 'cassandra'`;
    diagnostics.push(found(place, { code: "MDSP2206", message, hint: cql.reason }));
  }
  if (diagnostics.length > 0) throw new Problem(diagnostics);
  return columns;
}

function checkNames(draft: TableDraft, key: string, names: readonly string[], allowed: readonly string[]): void {
  for (const name of names) {
    if (allowed.includes(name)) continue;
    const place = optionPlace(draft.options, key);
    fail(place, {
      code: "MDSP2208",
      message: `Option '${key}' names \`${name}\`, which is not one of ${allowed.join(", ") || "the (missing) clustering columns"}`,
      hint: didYouMean(name, allowed) ?? "name columns of the primary key",
    });
  }
}

const defaultPort = 9042;

function pointsOf(draft: TableDraft, text: string): { hosts: string[]; port: number } {
  const points = text.split(",").map((point) => point.trim().split(":"));
  const ports = new Set(points.map(([, port]) => Number(port ?? defaultPort)));
  if (ports.size > 1) {
    fail(optionPlace(draft.options, "contact-points"), {
      code: "MDSP2205",
      message: "Option 'contact-points': all nodes listen on the same port",
      hint: "write 'host1:9042,host2:9042'",
    });
  }
  return { hosts: points.map(([host = ""]) => host), port: [...ports][0] ?? defaultPort };
}
