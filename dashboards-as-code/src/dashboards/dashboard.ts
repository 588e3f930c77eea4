import type { Panel } from "../panels/panel.js";

/** A dashboard as data. The same data gives the same bytes. */
export interface Dashboard {
  /** Stable: links and provisioning name it. At most 40 letters, digits, `-` and `_`. */
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  readonly tags: readonly string[];
  /** The time range at first, as Grafana writes it: "now-1h". */
  readonly from: string;
  /** How often it asks anew at first: "5s". */
  readonly refresh: string;
  readonly variables: readonly Variable[];
  readonly rows: readonly Row[];
}

/** Panels from left to right, broken into lines where the 24 columns end. */
export interface Row {
  /** Absent for panels that stand without a heading. */
  readonly title?: string;
  readonly panels: readonly Panel[];
}

export interface Variable {
  readonly name: string;
  readonly label: string;
  /** The first is chosen at first. */
  readonly values: readonly string[];
  readonly multi: boolean;
  /** Any text may be written in the place of the values. */
  readonly free?: true;
}

/** The dashboards with other values to choose from in the variable of a name. */
export const withValues = (
  dashboards: readonly Dashboard[],
  name: string,
  values: readonly string[],
): readonly Dashboard[] =>
  dashboards.map((dashboard) => ({
    ...dashboard,
    variables: dashboard.variables.map((each) => (each.name === name ? { ...each, values } : each)),
  }));

/** Where a panel stands in the grid of 24 columns. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A panel or the heading of a row, numbered as Grafana numbers them, and where it stands. */
export type GridItem =
  | { readonly kind: "heading"; readonly id: number; readonly title: string; readonly place: Place }
  | { readonly kind: "panel"; readonly id: number; readonly panel: Panel; readonly place: Place };

/** All that stands on a dashboard, from above. */
export function gridOf({ rows }: Dashboard): readonly GridItem[] {
  const items: GridItem[] = [];
  let top = 0;
  for (const { title, panels } of rows) {
    if (title !== undefined) {
      items.push({ kind: "heading", id: items.length + 1, title, place: { x: 0, y: top, w: 24, h: 1 } });
      top += 1;
    }
    const { places, bottom } = placed(panels, top);
    for (const [index, place] of places.entries()) {
      const panel = panels[index];
      if (panel !== undefined) items.push({ kind: "panel", id: items.length + 1, panel, place });
    }
    top = bottom;
  }
  return items;
}

/** Places panels one after the other, from line `top` on; and the line below them. */
export function placed(
  panels: readonly Panel[],
  top: number,
): { readonly places: readonly Place[]; readonly bottom: number } {
  const places: Place[] = [];
  let [x, y, bottom] = [0, top, top];
  for (const { width, height } of panels) {
    if (x + width > 24) [x, y] = [0, bottom];
    places.push({ x, y, w: width, h: height });
    x += width;
    bottom = Math.max(bottom, y + height);
  }
  return { places, bottom };
}
