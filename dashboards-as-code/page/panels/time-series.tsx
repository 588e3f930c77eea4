import { type KeyboardEvent, useEffect, useRef } from "react";
import uPlot from "uplot";
import { numberText } from "../format.js";
import type { PanelProps } from "./kind.js";
import { aligned, type Line, linesOf } from "./lines.js";

/** Room for the names of the lines below the drawing. */
const LEGEND = 58;

/** Lines over time, drawn by uPlot; the arrow keys move from value to value. */
export function TimeSeries({ panel, frames, theme, range, size }: PanelProps) {
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<{ chart: uPlot; key: string } | undefined>(undefined);
  const lines = linesOf(frames);
  const { unit = "short", decimals } = panel.fieldConfig.defaults;
  const [width, height] = [size.width, Math.max(40, size.height - LEGEND)];
  const key = JSON.stringify([lines.map(({ name }) => name), theme.mode, unit, decimals]);

  useEffect(() => {
    const data = aligned(lines);
    if (drawn.current?.key !== key || drawn.current === undefined) {
      drawn.current?.chart.destroy();
      if (place.current === null) return;
      const text = (value: number | null) => (value === null ? "" : numberText(value, unit, decimals));
      const options = optionsOf(lines, text, {
        width,
        height,
        grid: theme.grid,
        ink: theme.ink,
        color: theme.color,
      });
      drawn.current = { chart: new uPlot(options, data, place.current), key };
    } else {
      drawn.current.chart.setSize({ width, height });
      drawn.current.chart.setData(data);
    }
    const { chart } = drawn.current;
    chart.setScale("x", { min: range.from / 1000, max: range.to / 1000 });
    // The newest values stand in the legend, unless the reader points at others; uPlot has drawn by then.
    queueMicrotask(() => (chart.cursor.left ?? -1) < 0 && chart.setLegend({ idxs: newestOf(data) }, false));
  });
  useEffect(
    () => () => {
      drawn.current?.chart.destroy();
      drawn.current = undefined;
    },
    [],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : 0;
    const chart = drawn.current?.chart;
    if (step === 0 || chart === undefined) return;
    event.preventDefault();
    const times = chart.data[0];
    const index = Math.min(times.length - 1, Math.max(0, (chart.cursor.idx ?? times.length) + step));
    const time = times[index];
    if (time !== undefined) chart.setCursor({ left: chart.valToPos(time, "x"), top: 10 });
  };
  return (
    <div
      ref={place}
      className="chart"
      role="application"
      aria-label={`${panel.title}: ${lines.length} lines; its data follow as a table`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys go from value to value
      tabIndex={0}
      onKeyDown={onKeyDown}
    />
  );
}

/** The place of the newest value of each line, the times first. */
function newestOf(data: uPlot.AlignedData): number[] {
  const places = data.map((values) => Array.from(values).findLastIndex((value) => value != null));
  return places.map((place) => Math.max(0, place));
}

interface Look {
  readonly width: number;
  readonly height: number;
  readonly grid: string;
  readonly ink: string;
  readonly color: (index: number) => string;
}

function optionsOf(lines: readonly Line[], text: (value: number | null) => string, look: Look): uPlot.Options {
  const axis = { stroke: look.ink, grid: { stroke: look.grid, width: 1 }, ticks: { stroke: look.grid, width: 1 } };
  return {
    width: look.width,
    height: look.height,
    ms: 1e-3,
    cursor: { sync: { key: "time" }, drag: { x: true, y: false } },
    axes: [axis, { ...axis, size: 84, values: (_, ticks) => ticks.map(text) }],
    series: [
      { value: (_, seconds) => (seconds === null ? "" : new Date(seconds * 1000).toLocaleTimeString()) },
      ...lines.map(({ name }, index) => ({
        label: name,
        stroke: look.color(index),
        width: 1.25,
        spanGaps: false,
        points: { show: lines.every(({ values }) => values.length < 40), size: 4 },
        value: (_: uPlot, value: number | null) => text(value),
      })),
    ],
  };
}
