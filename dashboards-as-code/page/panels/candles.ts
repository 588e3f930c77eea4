import { type DataFrame, FieldType } from "@grafana/data";
import { z } from "zod";
import type { Panel } from "../api.js";

/** A candle, and what stands with it. */
export interface Candle {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly volume: number | null;
  /** Values of the further columns, by their names. */
  readonly others: Readonly<Record<string, number | null>>;
}

const Options = z.object({
  fields: z
    .object({
      open: z.string().default("open"),
      high: z.string().default("high"),
      low: z.string().default("low"),
      close: z.string().default("close"),
      volume: z.string().optional(),
    })
    .prefault({}),
  includeAllFields: z.boolean().default(false),
});

/** The candles of a panel; rows without one of the four prices are none. */
export function candlesOf(panel: Panel, frames: readonly DataFrame[]): readonly Candle[] {
  const { fields, includeAllFields } = Options.parse(panel.options);
  const frame = frames.find((each) => each.fields.some(({ name }) => name === fields.open));
  if (frame === undefined) return [];
  const time = frame.fields.find(({ type }) => type === FieldType.time);
  const at = (name: string | undefined, row: number): number | null => {
    const value: unknown = frame.fields.find((each) => each.name === name)?.values[row];
    return typeof value === "number" ? value : null;
  };
  const named = new Set(Object.values(fields));
  const others = includeAllFields
    ? frame.fields.filter(({ type, name }) => type === FieldType.number && !named.has(name)).map(({ name }) => name)
    : [];
  return Array.from({ length: frame.length }, (_, row) => row).flatMap((row): Candle[] => {
    const [open, high, low, close] = [fields.open, fields.high, fields.low, fields.close].map((name) => at(name, row));
    const when: unknown = time?.values[row];
    if (open == null || high == null || low == null || close == null || typeof when !== "number") return [];
    const rest = Object.fromEntries(others.map((name) => [name, at(name, row)]));
    return [{ time: when, open, high, low, close, volume: at(fields.volume, row), others: rest }];
  });
}
