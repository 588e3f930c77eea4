import * as sdk from "@grafana/grafana-foundation-sdk/dashboardv2";
import { type Dashboard, type Place, placed, type Row, type Variable } from "../dashboards/dashboard.js";
import type { Panel, PanelQuery } from "../panels/panel.js";
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
    .variables(dashboard.variables.map(variable))
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

const nameOf = (id: number): string => `panel-${id}`;

function rowOf({ title, panels }: Row, first: number): sdk.RowBuilder {
  const grid = new sdk.GridBuilder();
  for (const [index, place] of placed(panels, 0).places.entries()) grid.item(item(first + index, place));
  const row = new sdk.RowBuilder().layout(grid);
  return title === undefined ? row.hideHeader(true) : row.title(title);
}

const item = (id: number, { x, y, w, h }: Place): sdk.GridItemBuilder =>
  new sdk.GridItemBuilder().name(nameOf(id)).x(x).y(y).width(w).height(h);

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
  const { type, uid } = dataSources[query.source];
  const built: sdk.DataQueryKind = {
    kind: "DataQuery",
    group: type,
    version: "v0",
    datasource: { name: uid },
    spec: specOf(query),
  };
  return new sdk.TargetBuilder().refId(refId(index)).query({ build: () => built });
}

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
