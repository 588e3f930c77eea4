import type { DataFrame } from "@grafana/data";
import type { JSX } from "react";
import type { Panel, Range } from "../api.js";
import type { Theme } from "../theme.js";

/** What a kind of panel is given to draw. */
export interface PanelProps {
  readonly panel: Panel;
  readonly frames: readonly DataFrame[];
  readonly theme: Theme;
  readonly range: Range;
  /** Of the space for the drawing, in pixels. */
  readonly size: { readonly width: number; readonly height: number };
}

export type PanelKind = (props: PanelProps) => JSX.Element;
