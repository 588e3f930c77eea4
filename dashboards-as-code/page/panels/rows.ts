import { type DataFrame, FieldType } from "@grafana/data";
import type { Panel } from "../api.js";
import { numberText, timeText, unitOf } from "../format.js";
import { aligned, linesOf } from "./lines.js";

/** A cell: its text, and the value that it stands for. */
export interface Cell {
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly time?: number;
  readonly number?: number;
}

/** Rows as texts, for eyes and for screen readers. */
export interface Rows {
  readonly columns: readonly { readonly name: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly Cell[])[];
  /** How many rows there are in all. */
  readonly total: number;
}

/** Rows that a panel shows as a table at most. */
export const MOST_ROWS = 200;

/** The rows of frames one below the other, as they are. */
export function plainRows(panel: Panel, frames: readonly DataFrame[]): Rows {
  const [first] = frames;
  const columns = (first?.fields ?? []).map(({ name, type }) => ({ name, isNumber: type === FieldType.number }));
  const all = frames.flatMap((frame) =>
    Array.from({ length: Math.min(frame.length, MOST_ROWS) }, (_, row) =>
      columns.map(({ name }) => {
        const field = frame.fields.find((each) => each.name === name);
        return field === undefined ? empty : cellOf(panel, name, field.type, field.values[row]);
      }),
    ),
  );
  const total = frames.reduce((sum, { length }) => sum + length, 0);
  return { columns, rows: all.slice(0, MOST_ROWS), total };
}

const empty: Cell = { text: "" };

function cellOf(panel: Panel, column: string, type: FieldType, value: unknown): Cell {
  if (value === null || value === undefined) return empty;
  if (type === FieldType.time && typeof value === "number") return timeCell(value);
  return typeof value === "number" ? numberCell(value, unitOf(panel, column)) : { text: String(value) };
}

const timeCell = (time: number): Cell => ({ text: timeText(time), time });
const numberCell = (number: number, unit: string): Cell => ({ text: numberText(number, unit), number });

/** Lines side by side, the newest time first. */
export function lineRows(panel: Panel, frames: readonly DataFrame[]): Rows {
  const lines = linesOf(frames);
  const [times = [], ...values] = aligned(lines);
  const order = Array.from(times, (_, index) => index).reverse();
  return {
    columns: [{ name: "Time", isNumber: false }, ...lines.map(({ name }) => ({ name, isNumber: true }))],
    rows: order.slice(0, MOST_ROWS).map((row) => [
      timeCell(Math.round((times[row] ?? 0) * 1000)),
      ...values.map((line, index) => {
        const value = line[row];
        return value == null ? empty : numberCell(value, unitOf(panel, lines[index]?.column ?? ""));
      }),
    ]),
    total: order.length,
  };
}
