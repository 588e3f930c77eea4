import type { MetadataTableColumn, PhysicalTableColumn } from "../../catalog/table.js";
import type { Operator } from "./operator.js";

/** Reads only what is needed: Kafka's headers, for instance, are asked for only when a column uses them. */
export const scan: Operator<"scan"> = {
  build({ table, columns, arrival }, needed) {
    const { source } = table.connector;
    if (source === undefined) throw new TypeError(`Table ${table.name} cannot be read.`);
    const wanted = columns.filter((column) => needed.has(column.id));
    const physical: { column: PhysicalTableColumn; as: string }[] = [];
    const metadata: { key: MetadataTableColumn["key"]; type: MetadataTableColumn["type"]; as: string }[] = [];
    for (const { id, name } of wanted) {
      const column = table.columns.find((each) => each.name === name);
      if (column?.kind === "physical") physical.push({ column, as: id });
      if (column?.kind === "metadata") metadata.push({ key: column.key, type: column.type, as: id });
    }
    return source.read({ physical, metadata, ...(needed.has(arrival.id) ? { arrival: arrival.id } : {}) });
  },
  describe: ({ table }) => ({
    ...(table.connector.source?.waits === undefined
      ? {}
      : { waits: `of ${table.name}, ${table.connector.source.waits}` }),
    name: "scan",
    detail: `${table.name}: ${table.connector.source?.description ?? "no source"}`,
  }),
};
