import type { PanelProps } from "./kind.js";
import { plainRows } from "./rows.js";
import { RowsTable } from "./rows-table.js";

/** Rows as they are. */
export function Table({ panel, frames }: PanelProps) {
  return <RowsTable caption={panel.title} rows={plainRows(panel, frames)} />;
}
