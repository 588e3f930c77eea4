import { create, toBinary } from "@bufbuild/protobuf";
import { RelationSchema } from "apache-spark-connect-node/proto";
import { columnsOf } from "../../analysis/relation.js";
import { ddlName, sparkDdl } from "../../catalog/spark/data-type.js";
import { extension } from "../../catalog/spark/index.js";
import { physicalColumns } from "../../catalog/table.js";
import { cassandraLookupName, encodeCassandraLookup } from "../extensions/cassandra-lookup.js";
import type { Operator } from "./operator.js";

/**
 * Each row with the rows that a table has for its key, as they are when the micro-batch runs.
 *
 * Flink: https://nightlies.apache.org/flink/flink-docs-release-2.0/docs/dev/table/sql/queries/joins/#lookup-join
 */
export const lookup: Operator<"lookup"> = {
  build({ input, table, keys, matches }, needed, style, build) {
    const read = new Set([...needed, ...keys.map(({ value }) => value.id)]);
    const wanted = columnsOf(input).filter(({ id }) => read.has(id));
    const { lookup: source } = table.connector;
    if (source === undefined) throw new TypeError(`Table ${table.name} has a lookup.`);
    const below = build(input, new Set(wanted.map(({ id }) => id)), style);
    const message = encodeCassandraLookup({
      ...source.read,
      input: toBinary(RelationSchema, create(RelationSchema, below)),
      keys: keys.map(({ column, value }) => ({ column, inputColumn: value.id })),
      columns: physicalColumns(table)
        .map(({ name, type }) => `${ddlName(name)} ${sparkDdl(type)}`)
        .join(", "),
      matchesColumn: matches.id,
    });
    return extension(cassandraLookupName, message);
  },
  describe({ table, keys }) {
    const by = keys.map(({ column, value }) => `${column} = ${value.id}`).join(", ");
    const source = table.connector.lookup?.description ?? "";
    return {
      name: "lookup",
      detail: `${table.name}: ${source} by ${by}; one read for each key of a micro-batch's rows`,
    };
  },
};
