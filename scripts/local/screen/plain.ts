import { formatCount, formatPrice, formatRate, formatSpan, shorten } from "./format.js";
import type { ScreenModel, StageRow } from "./model.js";

/** One line for one moment, for an output that is no terminal. */
export function plainLine(model: ScreenModel, at: Date): string {
  const time = at.toISOString().slice(11, 19);
  return [time, ...model.stages.map(stageText), ...newestPrices(model)].join(" | ");
}

function stageText(row: StageRow): string {
  const parts = [
    row.stage,
    row.rate === null ? "" : formatRate(row.rate),
    row.lag ? `lag ${formatCount(row.lag)}` : "",
    row.watermarkDelayMs === null ? "" : `watermark -${formatSpan(row.watermarkDelayMs)}`,
    row.lateRows ? `late ${formatCount(row.lateRows)}` : "",
    row.health === "good" ? "" : shorten(row.note, 100),
  ];
  return parts.filter((part) => part !== "").join(" ");
}

function newestPrices(model: ScreenModel): readonly string[] {
  const symbols = [...new Set(model.bars.map(({ symbol }) => symbol))];
  return symbols.flatMap((symbol) => {
    const bars = model.bars.filter((series) => series.symbol === symbol).flatMap((series) => series.bars);
    const newest = bars.sort((a, b) => b.start.getTime() - a.start.getTime())[0];
    return newest === undefined
      ? []
      : [`${symbol} ${formatPrice(newest.close)}${newest.close < newest.open ? " ▼" : " ▲"}`];
  });
}
