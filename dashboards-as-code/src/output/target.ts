import type { PanelQuery } from "../panels/panel.js";

/** The data sources that dashboards name, as the provisioning makes them. */
export const dataSources = {
  cassandra: { type: "hadesarchitect-cassandra-datasource", uid: "mdsp-cassandra" },
  prometheus: { type: "prometheus", uid: "mdsp-prometheus" },
} as const;

/** "A", "B", …, "Z", "AA", as Grafana names the queries of a panel. */
export function refId(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : refId(Math.floor(index / 26) - 1) + letter;
}

/** What a data source's plugin is told of a query, beside its refId. */
export function specOf(query: PanelQuery): Readonly<Record<string, unknown>> {
  switch (query.source) {
    case "cassandra":
      return { queryType: "query", rawQuery: true, target: query.cql.text, alias: query.alias, instant: false };
    case "prometheus":
      return { expr: query.expr, legendFormat: query.legend, instant: query.instant, range: !query.instant };
  }
}
