import type {
  AnnotationQuery,
  DashboardLink,
  Panel as GrafanaPanel,
  RowPanel,
} from "@grafana/grafana-foundation-sdk/dashboard";
import * as sdk from "@grafana/grafana-foundation-sdk/dashboard";
import type { FieldConfigSource } from "@grafana/grafana-foundation-sdk/dashboardv2";
import { type Dashboard, gridOf, type Place, type Variable } from "../dashboards/dashboard.js";
import type { Panel } from "../panels/panel.js";
import { deploys } from "./deploys.js";
import { dataSources, refId, specOf } from "./target.js";

/** A dashboard in Grafana's classic schema (v1), which files, the HTTP API and the live page take. */
export function classic(dashboard: Dashboard): sdk.Dashboard {
  const builder = new sdk.DashboardBuilder(dashboard.title)
    .uid(dashboard.uid)
    .description(dashboard.description)
    .tags([...dashboard.tags])
    .time({ from: dashboard.from, to: "now" })
    .refresh(dashboard.refresh)
    .timezone("browser")
    .tooltip(sdk.DashboardCursorSync.Crosshair)
    .variables(dashboard.variables.map((each) => (each.free ? textBox(each) : variable(each))))
    .annotation({ build: () => deployAnnotation })
    .links([{ build: () => otherDashboards }]);
  return { ...builder.build(), panels: panelsOf(dashboard) };
}

const deployAnnotation: AnnotationQuery = {
  ...deploys,
  datasource: dataSources.prometheus,
  enable: true,
  hide: false,
  useValueForTime: true,
};

/** A menu of the dashboards with the same tag; time range and variables go with the reader. */
const otherDashboards: DashboardLink = {
  title: "Pipeline dashboards",
  type: sdk.DashboardLinkType.Dashboards,
  icon: "external link",
  tooltip: "",
  url: "",
  tags: ["mdsp"],
  asDropdown: false,
  targetBlank: false,
  includeVars: true,
  keepTime: true,
};

const panelsOf = (dashboard: Dashboard): (GrafanaPanel | RowPanel)[] =>
  gridOf(dashboard).map((item) =>
    item.kind === "heading"
      ? { ...new sdk.RowBuilder(item.title).build(), id: item.id, gridPos: { ...item.place } }
      : panelOf(item.panel, item.id, item.place),
  );

function panelOf(panel: Panel, id: number, place: Place): GrafanaPanel {
  const { group: type, spec } = panel.visualization;
  const sources = [...new Set(panel.queries.map((query) => query.source))];
  const [only] = sources;
  return {
    id,
    type,
    title: panel.title,
    description: panel.description,
    gridPos: { ...place },
    ...(panel.repeat === undefined ? {} : { repeat: panel.repeat, repeatDirection: "h", maxPerRow: 2 }),
    ...(sources.length === 1 && only !== undefined ? { datasource: dataSources[only] } : {}),
    targets: panel.queries.map((query, index) => ({
      refId: refId(index),
      datasource: dataSources[query.source],
      ...specOf(query),
      _implementsDataqueryVariant: () => undefined,
    })),
    transformations: panel.transformations.map(({ id, options }) => ({ id, options })),
    options: spec.options,
    fieldConfig: fieldConfigOf(spec.fieldConfig),
  };
}

/** The two schemas say the same of fields, but as different types; these are the properties that panels here use. */
function fieldConfigOf({ defaults, overrides }: FieldConfigSource): sdk.FieldConfigSource {
  const { unit, decimals, min, max, noValue, custom } = defaults;
  const known = { unit, decimals, min, max, noValue, custom };
  return { defaults: Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)), overrides };
}

const textBox = ({ name, label, values: [first = ""] }: Variable): sdk.TextBoxVariableBuilder =>
  new sdk.TextBoxVariableBuilder(name).label(label).defaultValue(first);

function variable({ name, label, values, multi }: Variable): sdk.CustomVariableBuilder {
  const [first = ""] = values;
  return new sdk.CustomVariableBuilder(name)
    .label(label)
    .values(values.join(","))
    .multi(multi)
    .includeAll(false)
    .current({ selected: true, text: multi ? [first] : first, value: multi ? [first] : first })
    .options(values.map((value) => ({ selected: value === first, text: value, value })));
}
