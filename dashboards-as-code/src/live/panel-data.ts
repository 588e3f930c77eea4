import type { Client } from "cassandra-driver";
import type { Variable } from "../dashboards/dashboard.js";
import { refId } from "../output/target.js";
import type { Panel, PanelQuery } from "../panels/panel.js";
import { type Choice, checkedChoice, fill } from "./fill.js";
import { type Frame, seriesFrames } from "./frames.js";
import { evaluate, type Line } from "./metrics/evaluate.js";
import { parsePromql } from "./metrics/promql.js";
import type { Labels, MetricStore } from "./metrics/store.js";

/** Where a panel's rows come from. */
export interface Sources {
  readonly cassandra: Client;
  readonly metrics: MetricStore;
}

/** The rows of one query of a panel, or why there are none. */
export interface TargetData {
  readonly refId: string;
  readonly frames: readonly Frame[];
  readonly error?: string;
  /** There are more rows than the page takes. */
  readonly isCut?: true;
}

/** Rows of one query that the page takes at most. */
const MOST_ROWS = 20_000;
/** Points of one line of figures. */
const STEPS = 240;
const SHORTEST_STEP_MS = 5_000;

/**
 * The rows of all queries of a panel, side by side. An error of one query stays with it.
 *
 * @throws {ChoiceError} when the dashboard does not offer what is chosen
 */
export async function panelData(
  { queries }: Panel,
  variables: readonly Variable[],
  choice: Choice,
  sources: Sources,
): Promise<readonly TargetData[]> {
  const checked = checkedChoice(variables, choice);
  return Promise.all(
    queries.map(async (query, index): Promise<TargetData> => {
      try {
        return { refId: refId(index), ...(await rowsOf(query, variables, checked, sources)) };
      } catch (error) {
        return { refId: refId(index), frames: [], error: error instanceof Error ? error.message : String(error) };
      }
    }),
  );
}

async function rowsOf(
  query: PanelQuery,
  variables: readonly Variable[],
  choice: Choice,
  { cassandra, metrics }: Sources,
): Promise<Pick<TargetData, "frames" | "isCut">> {
  switch (query.source) {
    case "cassandra": {
      const text = fill(query.cql.text, variables, choice);
      const { rows, pageState } = await cassandra.execute(text, [], { fetchSize: MOST_ROWS });
      return { frames: seriesFrames(query.cql, rows), ...(pageState ? { isCut: true } : {}) };
    }
    case "prometheus": {
      const times = query.instant ? [choice.to] : timesOf(choice);
      const lines = evaluate(parsePromql(query.expr), metrics, times);
      return { frames: lines.map((line) => lineFrame(line, times, query.legend)) };
    }
  }
}

/** Times at whole steps, as Grafana asks Prometheus. */
function timesOf({ from, to }: Choice): readonly number[] {
  const step = Math.max(SHORTEST_STEP_MS, Math.ceil((to - from) / STEPS / 1000) * 1000);
  const first = Math.ceil(from / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((to - first) / step) + 1) }, (_, index) => first + index * step);
}

function lineFrame({ labels, values }: Line, times: readonly number[], legend: string): Frame {
  return {
    name: legendText(legend, labels),
    fields: [
      { name: "Time", type: "time", values: times },
      { name: "Value", type: "number", values },
    ],
  };
}

/** `{{label}}` stands for the value of a label, as in Grafana. */
export const legendText = (legend: string, labels: Labels): string =>
  legend.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => labels[name] ?? name);
