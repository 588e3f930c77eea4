import { calendars, closedIntervals, closedName } from "../alerts/calendar.js";
import { type AlertRule, alertRules } from "../alerts/rules.js";
import { folder } from "./provisioning.js";
import { dataSources } from "./target.js";

/** Where alerts go. The address comes from Grafana's environment, since it is as good as a secret. */
export const contactPoint = {
  uid: "mdsp-operators",
  name: "mdsp operators",
  type: "webhook",
  settings: { url: "$ALERT_WEBHOOK_URL" },
} as const;

export const ruleGroup = { name: "mdsp", interval: "30s", intervalSeconds: 30 } as const;

/** The time intervals in which markets are closed. */
export const muteTimings = calendars.map((calendar) => ({
  name: closedName(calendar),
  time_intervals: closedIntervals(calendar),
}));

/** A rule in the form that files and the HTTP API share: a query, and a condition on its value. */
export function alertRule(rule: AlertRule): Readonly<Record<string, unknown>> {
  const { calendar } = rule;
  return {
    uid: rule.uid,
    title: rule.title,
    condition: "B",
    data: [
      {
        refId: "A",
        relativeTimeRange: { from: 600, to: 0 },
        datasourceUid: dataSources.prometheus.uid,
        model: { refId: "A", expr: rule.expr, instant: true, range: false },
      },
      {
        refId: "B",
        relativeTimeRange: { from: 0, to: 0 },
        datasourceUid: "__expr__",
        model: { refId: "B", type: "math", expression: "is_number($A) || is_inf($A)" },
      },
    ],
    // No series means that nothing is wrong.
    noDataState: "OK",
    execErrState: "Error",
    for: rule.for,
    annotations: { summary: rule.summary, description: rule.remedy, __dashboardUid__: rule.dashboardUid },
    labels: { severity: rule.severity },
    notification_settings: {
      receiver: contactPoint.name,
      ...(calendar === undefined ? {} : { mute_time_intervals: [closedName(calendar)] }),
    },
  };
}

/**
 * All of alerting as a file of Grafana's provisioning.
 * @see https://grafana.com/docs/grafana/latest/alerting/set-up/provision-alerting-resources/file-provisioning/
 */
export const alertingFile = (): Readonly<Record<string, unknown>> => ({
  apiVersion: 1,
  contactPoints: [{ orgId: 1, name: contactPoint.name, receivers: [receiver()] }],
  muteTimes: muteTimings.map((each) => ({ orgId: 1, ...each })),
  groups: [
    {
      orgId: 1,
      name: ruleGroup.name,
      folder: folder.title,
      interval: ruleGroup.interval,
      rules: alertRules.map(alertRule),
    },
  ],
});

const receiver = () => ({ uid: contactPoint.uid, type: contactPoint.type, settings: contactPoint.settings });
