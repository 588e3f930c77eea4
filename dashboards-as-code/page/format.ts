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
  return formattedValueToString(getValueFormat(unit)(value, decimals ?? digits(value, unit)));
}

/** Digits behind the point where the panel says nothing: cents of large prices, and as many as tell small ones apart. */
function digits(value: number, unit: string): number | undefined {
  if (unit !== "locale") return undefined;
  const size = Math.abs(value);
  return size === 0 || size >= 100 ? 2 : size >= 1 ? 4 : 6;
}

export const timeText = (ms: number): string => times.format(ms);
