import {
  CandlestickSeries,
  createChart,
  HistogramSeries,
  type IChartApi,
  type ISeriesApi,
  LineSeries,
  TickMarkType,
  type UTCTimestamp,
} from "lightweight-charts";
import { useEffect, useRef } from "react";
import { numberText } from "../format.js";
import { type Candle, candlesOf } from "./candles.js";
import type { PanelProps } from "./kind.js";

interface Drawn {
  readonly chart: IChartApi;
  readonly candles: ISeriesApi<"Candlestick">;
  readonly volume: ISeriesApi<"Histogram">;
  readonly lines: Map<string, ISeriesApi<"Line">>;
}

const UP = "#2e9e6b";
const DOWN = "#d64550";

/** Open, high, low and close as candles, volume below, other columns as lines over them. */
export function Candlestick({ panel, frames, theme, range, size }: PanelProps) {
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<Drawn | undefined>(undefined);
  const candles = candlesOf(panel, frames);
  const { unit = "short" } = panel.fieldConfig.defaults;
  const span = range.to - range.from;
  const first = candles[0]?.time;

  useEffect(() => {
    if (place.current === null) return;
    drawn.current = draw(place.current, (value) => numberText(value, unit));
    return () => {
      drawn.current?.chart.remove();
      drawn.current = undefined;
    };
  }, [unit]);
  useEffect(() => {
    drawn.current?.chart.applyOptions({
      width: size.width,
      height: size.height,
      layout: { background: { color: "transparent" }, textColor: theme.ink, attributionLogo: true },
      grid: { vertLines: { color: theme.grid }, horzLines: { color: theme.grid } },
    });
  }, [size.width, size.height, theme]);
  useEffect(() => {
    if (drawn.current !== undefined) show(drawn.current, candles, theme.color);
  });
  // Another range of time, or another series: all of it comes into sight. A refresh leaves the reader's zoom alone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the effect is for
  useEffect(() => drawn.current?.chart.timeScale().fitContent(), [span, first === undefined]);

  return (
    <div
      ref={place}
      className="chart"
      role="img"
      aria-label={`${panel.title}: ${candles.length} candles; its data follow as a table`}
    />
  );
}

function draw(place: HTMLElement, text: (value: number) => string): Drawn {
  const local = (seconds: number) => new Date(seconds * 1000);
  const chart = createChart(place, {
    localization: {
      priceFormatter: text,
      timeFormatter: (time: number) => local(time).toLocaleString(),
    },
    timeScale: {
      timeVisible: true,
      secondsVisible: true,
      tickMarkFormatter: (time: number, kind: TickMarkType) =>
        kind < TickMarkType.Time
          ? local(time).toLocaleDateString()
          : local(time).toLocaleTimeString(undefined, {
              timeStyle: kind === TickMarkType.TimeWithSeconds ? "medium" : "short",
            }),
    },
    rightPriceScale: { scaleMargins: { top: 0.06, bottom: 0.26 } },
  });
  const candles = chart.addSeries(CandlestickSeries, {
    upColor: UP,
    downColor: DOWN,
    borderVisible: false,
    wickUpColor: UP,
    wickDownColor: DOWN,
  });
  const volume = chart.addSeries(HistogramSeries, {
    priceScaleId: "volume",
    priceFormat: { type: "volume" },
    lastValueVisible: false,
    priceLineVisible: false,
  });
  volume.priceScale().applyOptions({ scaleMargins: { top: 0.8, bottom: 0 } });
  return { chart, candles, volume, lines: new Map() };
}

function show(
  { chart, candles, volume, lines }: Drawn,
  rows: readonly Candle[],
  color: (index: number) => string,
): void {
  const at = ({ time }: Candle) => (time / 1000) as UTCTimestamp;
  candles.setData(
    rows.map((row) => ({ time: at(row), open: row.open, high: row.high, low: row.low, close: row.close })),
  );
  volume.setData(
    rows.map((row) => ({ time: at(row), value: row.volume ?? 0, color: `${row.close >= row.open ? UP : DOWN}66` })),
  );
  const names = [...new Set(rows.flatMap(({ others }) => Object.keys(others)))];
  for (const [index, name] of names.entries()) {
    const line =
      lines.get(name) ??
      chart.addSeries(LineSeries, { lineWidth: 1, title: name, priceLineVisible: false, color: color(index + 1) });
    lines.set(name, line);
    line.setData(
      rows.map((row) => ({ time: at(row), ...(row.others[name] == null ? {} : { value: row.others[name] }) })),
    );
  }
}
