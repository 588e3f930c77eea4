import * as sdk from "@grafana/grafana-foundation-sdk/dashboardv2";
import { type Dashboard, type Place, placed, type Row, type Variable } from "../dashboards/dashboard.js";
import type { Panel, PanelQuery } from "../panels/panel.js";
import { deploys } from "./deploys.js";
import { dataSources, refId, specOf } from "./target.js";

/** A dashboard in Grafana's schema v2: panels as elements, and a layout of rows that names them. */
export function v2(dashboard: Dashboard): sdk.Dashboard {
  const builder = new sdk.DashboardBuilder(dashboard.title)
    .description(dashboard.description)
    .tags([...dashboard.tags])
    .cursorSync(sdk.DashboardCursorSync.Crosshair)
    .timeSettings(
      new sdk.TimeSettingsBuilder().from(dashboard.from).to("now").autoRefresh(dashboard.refresh).timezone("browser"),
    )
    .variables(dashboard.variables.map((each) => (each.free ? textBox(each) : variable(each))))
    .annotations([deployAnnotation])
    .links([
      new sdk.DashboardLinkBuilder()
        .title("Pipeline dashboards")
        .type(sdk.DashboardLinkType.Dashboards)
        .tags(["mdsp"])
        .includeVars(true)
        .keepTime(true),
    ]);
  const rows = new sdk.RowsBuilder();
  let first = 1;
  for (const row of dashboard.rows) {
    for (const [index, panel] of row.panels.entries())
      builder.element(nameOf(first + index), element(panel, first + index));
    rows.row(rowOf(row, first));
    first += row.panels.length;
  }
  return builder.layout(rows).build();
}

const deployAnnotation: sdk.AnnotationQueryBuilder = new sdk.AnnotationQueryBuilder()
  .name(deploys.name)
  .enable(true)
  .hide(false)
  .iconColor(deploys.iconColor)
  .query({ build: () => queryOf("prometheus", { expr: deploys.expr }) })
  .legacyOptions({
    titleFormat: deploys.titleFormat,
    textFormat: deploys.textFormat,
    tagKeys: deploys.tagKeys,
    useValueForTime: "on",
  });

const nameOf = (id: number): string => `panel-${id}`;

function rowOf({ title, panels }: Row, first: number): sdk.RowBuilder {
  const grid = new sdk.GridBuilder();
  for (const [index, place] of placed(panels, 0).places.entries()) {
    grid.item(item(first + index, place, panels[index]?.repeat));
  }
  const row = new sdk.RowBuilder().layout(grid);
  return title === undefined ? row.hideHeader(true) : row.title(title);
}

function item(id: number, { x, y, w, h }: Place, repeat: string | undefined): sdk.GridItemBuilder {
  const builder = new sdk.GridItemBuilder().name(nameOf(id)).x(x).y(y).width(w).height(h);
  return repeat === undefined
    ? builder
    : builder.repeat(new sdk.RepeatOptionsBuilder().value(repeat).direction("h").maxPerRow(2));
}

function element(panel: Panel, id: number): sdk.PanelBuilder {
  const data = new sdk.QueryGroupBuilder()
    .targets(panel.queries.map(target))
    .transformations(
      panel.transformations.map((each) => new sdk.TransformationBuilder().group(each.id).options(each.options)),
    );
  return new sdk.PanelBuilder()
    .id(id)
    .title(panel.title)
    .description(panel.description)
    .data(data)
    .visualization({ build: () => panel.visualization });
}

function target(query: PanelQuery, index: number): sdk.TargetBuilder {
  return new sdk.TargetBuilder().refId(refId(index)).query({ build: () => queryOf(query.source, specOf(query)) });
}

function queryOf(source: PanelQuery["source"], spec: Readonly<Record<string, unknown>>): sdk.DataQueryKind {
  const { type, uid } = dataSources[source];
  return { kind: "DataQuery", group: type, version: "v0", datasource: { name: uid }, spec };
}

const textBox = ({ name, label, values: [first = ""] }: Variable): sdk.TextVariableBuilder =>
  new sdk.TextVariableBuilder(name).label(label).query(first);

function variable({ name, label, values, multi }: Variable): sdk.CustomVariableBuilder {
  const [first = ""] = values;
  return new sdk.CustomVariableBuilder(name)
    .label(label)
    .query(values.join(","))
    .multi(multi)
    .includeAll(false)
    .current({ selected: true, text: multi ? [first] : first, value: multi ? [first] : first })
    .options(values.map((value) => ({ selected: value === first, text: value, value })));
}
