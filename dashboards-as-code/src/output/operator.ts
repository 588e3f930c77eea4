import { type AlertRule, alertRules } from "../alerts/rules.js";
import type { Dashboard } from "../dashboards/dashboard.js";
import { alertRule, contactPoint, muteTimings, ruleGroup } from "./alerting.js";
import { classic } from "./classic.js";
import { cassandraPlugin, dataSourceSpecs, folder, fromEnvironment } from "./provisioning.js";

/** A resource of the Grafana operator, and the name of its file. */
export interface OperatorResource {
  readonly name: string;
  readonly resource: Readonly<Record<string, unknown>>;
}

const apiVersion = "grafana.integreatly.org/v1beta1";
/** The Grafana instances that take the resources: those with this label. */
const instanceSelector = { matchLabels: { dashboards: "mdsp" } };

/**
 * Folder, data sources and dashboards for the Grafana operator.
 * @see https://grafana.github.io/grafana-operator/docs/api/
 */
export function operatorResources(dashboards: readonly Dashboard[]): readonly OperatorResource[] {
  return [
    resource("folder", "GrafanaFolder", { title: folder.title, uid: folder.uid }),
    ...dataSourceSpecs(fromEnvironment).map((datasource) =>
      resource(`datasource-${String(datasource["uid"])}`, "GrafanaDatasource", {
        datasource,
        ...(datasource["type"] === cassandraPlugin.id
          ? { plugins: [{ name: cassandraPlugin.id, version: cassandraPlugin.version }] }
          : {}),
      }),
    ),
    ...dashboards.map((dashboard) =>
      resource(`dashboard-${dashboard.uid}`, "GrafanaDashboard", {
        folderUID: folder.uid,
        json: JSON.stringify(classic(dashboard), null, 2),
      }),
    ),
    resource("contact-point", "GrafanaContactPoint", contactPoint),
    ...muteTimings.map((timing) => resource(`mute-timing-${timing.name}`, "GrafanaMuteTiming", timing)),
    resource("alert-rules", "GrafanaAlertRuleGroup", {
      folderRef: "folder",
      interval: ruleGroup.interval,
      rules: alertRules.map(operatorRule),
    }),
  ];
}

function resource(title: string, kind: string, spec: Readonly<Record<string, unknown>>): OperatorResource {
  // Kubernetes takes lower-case letters, digits and hyphens: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
  const name = title.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return {
    name,
    resource: {
      apiVersion,
      kind,
      metadata: { name, labels: { "app.kubernetes.io/part-of": "mdsp" } },
      spec: { instanceSelector, ...spec },
    },
  };
}

/** The operator names two properties of a rule in its own way. */
function operatorRule(rule: AlertRule): Readonly<Record<string, unknown>> {
  const { notification_settings, ...rest } = alertRule(rule);
  return { ...rest, notificationSettings: notification_settings };
}
