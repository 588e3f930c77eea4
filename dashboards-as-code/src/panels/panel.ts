import type { DataTransformerConfig } from "@grafana/grafana-foundation-sdk/dashboard";
import type { VizConfigKind } from "@grafana/grafana-foundation-sdk/dashboardv2";
import type { CqlQuery } from "../cql/select.js";
import type { VariableTerm } from "../cql/term.js";

/** A panel as data: what it asks, and how it shows it. All outputs (both schemas, the live page) are made from this. */
export interface Panel {
  readonly title: string;
  readonly description: string;
  /** Columns of the grid, of 24. */
  readonly width: number;
  /** Rows of the grid, of 30 pixels each. */
  readonly height: number;
  /** The variable of which each chosen value has a panel of its own. */
  readonly repeat?: string;
  readonly queries: readonly PanelQuery[];
  readonly transformations: readonly Transformation[];
  readonly visualization: VizConfigKind;
}

export type Transformation = Pick<DataTransformerConfig, "id" | "options">;

export type PanelQuery =
  | { readonly source: "cassandra"; readonly cql: CqlQuery; readonly alias: string }
  | { readonly source: "prometheus"; readonly expr: string; readonly legend: string; readonly instant: boolean };

/** What every kind of panel can be told. */
export interface PanelOptions {
  readonly title: string;
  /** What the panel shows and where its figures come from. What a query can reach is added to it. */
  readonly description?: string;
  /** @default 24 */
  readonly width?: number;
  /** @default 8 */
  readonly height?: number;
  /** A variable of several values: each chosen one has a panel of its own, and the query sees that value alone. */
  readonly repeat?: VariableTerm;
}

/** A panel from what all kinds have in common and what a kind adds. */
export function panelOf(
  options: PanelOptions,
  queries: readonly PanelQuery[],
  visualization: VizConfigKind,
  transformations: readonly Transformation[] = [],
): Panel {
  const { title, width = 24, height = 8, repeat } = options;
  const description = [options.description, reachText(queries)].filter((text) => text !== undefined).join(" ");
  return {
    title,
    description,
    width,
    height,
    ...(repeat === undefined ? {} : { repeat: repeat.name }),
    queries,
    transformations,
    visualization,
  };
}

/** Cassandra reads a fixed number of partitions: how long a time range they are sure to cover. */
function reachText(queries: readonly PanelQuery[]): string | undefined {
  const fits = new Set(queries.flatMap((query) => (query.source === "cassandra" ? query.cql.fits : [])));
  return fits.size === 0 ? undefined : `Reads the newest ${[...fits].join(" and ")} of the time range.`;
}
