import { stringify } from "yaml";
import type { Dashboard } from "../dashboards/dashboard.js";
import { alertingFile } from "./alerting.js";
import { classic } from "./classic.js";
import { operatorResources } from "./operator.js";
import { dashboardProvider, dataSourceSpecs, fromEnvironment } from "./provisioning.js";
import { v2 } from "./v2.js";

/** A file of the output: its path below the target folder, and its text. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const yaml = (value: unknown): string =>
  stringify(value, { lineWidth: 0, aliasDuplicateObjects: false, version: "1.1" });

/** Everything that Grafana can be given, sorted by path. The same dashboards give the same bytes. */
export function outputFiles(dashboards: readonly Dashboard[]): readonly OutputFile[] {
  const files = [
    ...dashboards.map((each) => ({ path: `dashboards/${each.uid}.json`, text: json(classic(each)) })),
    ...dashboards.map((each) => ({ path: `dashboards-v2/${each.uid}.json`, text: json(manifestOf(each)) })),
    {
      path: "provisioning/datasources/mdsp.yaml",
      text: yaml({ apiVersion: 1, datasources: dataSourceSpecs(fromEnvironment) }),
    },
    { path: "provisioning/alerting/mdsp.yaml", text: yaml(alertingFile()) },
    { path: "provisioning/dashboards/mdsp.yaml", text: yaml(dashboardProvider("/etc/mdsp/dashboards")) },
    ...operatorResources(dashboards).map(({ name, resource }) => ({
      path: `operator/${name}.yaml`,
      text: yaml(resource),
    })),
  ];
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The resource of schema v2, as `grafanactl` and Grafana's API take it. */
const manifestOf = (dashboard: Dashboard) => ({
  apiVersion: "dashboard.grafana.app/v2",
  kind: "Dashboard",
  metadata: { name: dashboard.uid },
  spec: v2(dashboard),
});
