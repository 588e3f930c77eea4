import { type DataFrame, type Field, FieldType, getFieldDisplayName } from "@grafana/data";
import uPlot from "uplot";

/** Numbers over time. */
export interface Line {
  readonly name: string;
  /** The column that the numbers stand in. */
  readonly column: string;
  /** Milliseconds since 1970, growing. */
  readonly times: readonly number[];
  readonly values: readonly (number | null)[];
}

/** A line for each column of numbers of each frame. */
export function linesOf(frames: readonly DataFrame[]): readonly Line[] {
  return frames.flatMap((frame) => {
    const time = frame.fields.find(({ type }) => type === FieldType.time);
    if (time === undefined) return [];
    return frame.fields
      .filter(({ type }) => type === FieldType.number)
      .map((field) => ({
        name: field.config.displayName ?? (frames.length === 1 ? field.name : getFieldDisplayName(field, frame)),
        column: field.name,
        times: time.values as number[],
        values: numbersOf(field),
      }));
  });
}

const numbersOf = (field: Field): (number | null)[] =>
  field.values.map((value: unknown) => (typeof value === "number" ? value : null));

/** Lines over the times of all of them, in seconds as uPlot counts. */
export function aligned(lines: readonly Line[]): uPlot.AlignedData {
  if (lines.length === 0) return [[]];
  return uPlot.join(lines.map(({ times, values }) => [times.map((time) => time / 1000), [...values]]));
}
