import { VisualizationV2Builder } from "@grafana/grafana-foundation-sdk/timeseries";
import { type Panel, type PanelOptions, panelOf } from "./panel.js";

export interface MetricOptions extends PanelOptions {
  /** PromQL by legend; `{{label}}` in a legend stands for a label's value. */
  readonly lines: Readonly<Record<string, string>>;
  readonly unit?: string;
}

/** Figures of Prometheus over time. */
export function metric(options: MetricOptions): Panel {
  return panelOf(
    options,
    Object.entries(options.lines).map(([legend, expr]) => ({ source: "prometheus", expr, legend, instant: false })),
    new VisualizationV2Builder()
      .unit(options.unit ?? "short")
      .lineWidth(1)
      .noValue("not measured")
      .build(),
  );
}
