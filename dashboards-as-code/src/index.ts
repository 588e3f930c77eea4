/** Dashboards as code: panels typed by the tables of the SQL, and the forms that Grafana takes. */
export { type CqlQuery, type Selection, select } from "./cql/select.js";
export { days, hours, months, variable } from "./cql/term.js";
export type { Dashboard, Row, Variable } from "./dashboards/dashboard.js";
export { market } from "./dashboards/market.js";
export { classic } from "./output/classic.js";
export { candlestick } from "./panels/candlestick.js";
export { metric } from "./panels/metric.js";
export type { Panel, PanelQuery } from "./panels/panel.js";
export { stat } from "./panels/stat.js";
export { table } from "./panels/table.js";
export { timeSeries } from "./panels/time-series.js";
