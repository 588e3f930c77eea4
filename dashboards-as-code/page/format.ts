import { formattedValueToString, getValueFormat } from "@grafana/data";
import type { Panel } from "./api.js";

const times = new Intl.DateTimeFormat(undefined, { dateStyle: "short", timeStyle: "medium" });

/** The unit of a column: its own, or that of the panel. */
export function unitOf({ fieldConfig }: Panel, column: string): string {
  const own = fieldConfig.overrides.find(({ matcher }) => matcher.id === "byName" && matcher.options === column);
  const unit = own?.properties.find(({ id }) => id === "unit")?.value;
  return typeof unit === "string" ? unit : (fieldConfig.defaults.unit ?? "short");
}

/** A number as Grafana writes it in a unit. */
export function numberText(value: number, unit: string, decimals?: number): string {
  return formattedValueToString(
    getValueFormat(unit)(value, decimals ?? (unit === "short" ? undefined : digits(value))),
  );
}

/** Digits behind the point: prices of cents, and more for small numbers. */
const digits = (value: number): number | undefined => (value !== 0 && Math.abs(value) < 0.01 ? undefined : 2);

export const timeText = (ms: number): string => times.format(ms);
