import { dataSources } from "./target.js";

/** The version of the Cassandra plugin that the queries were tried with. */
export const cassandraPlugin = { id: dataSources.cassandra.type, version: "3.3.0" } as const;

/** Where the data sources are; `${NAME}` is replaced by Grafana itself from its environment. */
export interface DataSourceAddresses {
  readonly cassandra: string;
  readonly prometheus: string;
}

export const fromEnvironment: DataSourceAddresses = {
  cassandra: "$CASSANDRA_ADDRESS",
  prometheus: "$PROMETHEUS_URL",
};

/**
 * The data sources that the dashboards name, in the form of Grafana's provisioning and of its HTTP API.
 * @see https://grafana.com/docs/grafana/latest/administration/provisioning/#data-sources
 */
export function dataSourceSpecs(addresses: DataSourceAddresses): readonly Readonly<Record<string, unknown>>[] {
  return [
    {
      name: "Cassandra",
      ...dataSources.cassandra,
      access: "proxy",
      url: addresses.cassandra,
      editable: false,
      jsonData: { keyspace: "market_data", consistency: "ONE", timeout: 10 },
    },
    {
      name: "Prometheus",
      ...dataSources.prometheus,
      access: "proxy",
      url: addresses.prometheus,
      editable: false,
      jsonData: { httpMethod: "POST", timeInterval: "5s" },
    },
  ];
}

/** The folder of all dashboards and alerts. */
export const folder = { uid: "mdsp", title: "Market data pipeline" } as const;

/** Tells Grafana which folder of files holds the dashboards. */
export const dashboardProvider = (path: string): Readonly<Record<string, unknown>> => ({
  apiVersion: 1,
  providers: [
    {
      name: "mdsp",
      folder: folder.title,
      folderUid: folder.uid,
      type: "file",
      allowUiUpdates: false,
      options: { path },
    },
  ],
});
