import { VisualizationV2Builder } from "@grafana/grafana-foundation-sdk/table";
import { type CqlQuery, type Selection, select } from "../cql/select.js";
import type { Table } from "../tables/table.js";
import { type Panel, type PanelOptions, panelOf, type Transformation } from "./panel.js";

export interface TableOptions<T extends Table> extends PanelOptions, Selection<T> {
  /** Units of Grafana's by column. */
  readonly units?: Partial<Readonly<Record<keyof T["columns"] & string, string>>>;
}

/** Rows as they are. A number that a row lacks shows as an empty cell. */
export function table<const T extends Table>(of: T, options: TableOptions<T>): Panel {
  const cql = select(of, options);
  const visualization = new VisualizationV2Builder().filterable(true).noValue("no rows");
  for (const name of cql.columns) {
    const properties = propertiesOf(of, name, options.units?.[name]);
    if (properties.length > 0) visualization.overrideByName(name, properties);
  }
  return panelOf(options, [{ source: "cassandra", cql, alias: "" }], visualization.build(), [
    { id: "merge", options: {} },
    ...newestFirst(cql),
  ]);
}

/** Rows come partition by partition; those with a time show the newest first. */
const newestFirst = ({ time }: CqlQuery): readonly Transformation[] =>
  time === undefined ? [] : [{ id: "sortBy", options: { fields: {}, sort: [{ field: time, desc: true }] } }];

function propertiesOf(of: Table, name: string, unit: string | undefined): { id: string; value: unknown }[] {
  const isMissing = of.columns[name]?.nullable === true;
  // The plugin reads a missing number as 0.
  const empty = { type: "value", options: { "0": { text: "", index: 0 } } };
  return [
    ...(unit === undefined ? [] : [{ id: "unit", value: unit }]),
    ...(isMissing ? [{ id: "mappings", value: [empty] }] : []),
  ];
}
