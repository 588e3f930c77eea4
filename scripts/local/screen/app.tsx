import { Box, Text } from "ink";
import type { ReactNode } from "react";
import { formatAmount, formatCount, formatPrice, formatRate, formatSpan, shorten, sparkline } from "./format.js";
import type { ScreenModel, StageRow } from "./model.js";
import type { BarSeries } from "./samples.js";

const HEALTH = {
  good: { mark: "●", color: "green" },
  busy: { mark: "◌", color: "yellow" },
  bad: { mark: "✗", color: "red" },
} as const;

/** The live screen: the stages above, the newest bars below, what to press at the end. */
export function App(props: {
  readonly model: ScreenModel;
  readonly title: string;
  readonly footer: string;
  readonly columns: number;
}): ReactNode {
  return (
    <Box flexDirection="column" width={props.columns}>
      <Text bold>{props.title}</Text>
      <Stages rows={props.model.stages} columns={props.columns} />
      <Bars series={props.model.bars} columns={props.columns} />
      <Text dimColor>{props.footer}</Text>
    </Box>
  );
}

function Cell(props: { readonly width: number; readonly right?: boolean; readonly children: ReactNode }): ReactNode {
  return (
    <Box width={props.width} flexShrink={0} justifyContent={props.right ? "flex-end" : "flex-start"} marginRight={1}>
      <Text wrap="truncate">{props.children}</Text>
    </Box>
  );
}

function Heading(props: {
  readonly cells: readonly (readonly [text: string, width: number, right: boolean])[];
}): ReactNode {
  return (
    <Box marginTop={1}>
      {props.cells.map(([text, width, right]) => (
        <Cell key={text} width={width} right={right}>
          <Text dimColor>{text}</Text>
        </Cell>
      ))}
    </Box>
  );
}

const STAGE_WIDTH = 22;
const FIGURES = 9;
const STAGE_CELLS = [
  ["stage", STAGE_WIDTH, false],
  ["rate", FIGURES, true],
  ["lag", FIGURES, true],
  ["watermark", FIGURES, true],
  ["late", 6, true],
  ["batch", FIGURES, true],
] as const;

function Stages(props: { readonly rows: readonly StageRow[]; readonly columns: number }): ReactNode {
  const noteWidth = Math.max(10, props.columns - STAGE_CELLS.reduce((sum, [, width]) => sum + width + 1, 0));
  const figure = (value: number | null, format: (value: number) => string) => (value === null ? "" : format(value));
  return (
    <Box flexDirection="column">
      <Heading cells={[...STAGE_CELLS, ["note", noteWidth, false]]} />
      {props.rows.map((row) => (
        <Box key={row.stage}>
          <Cell width={STAGE_WIDTH}>
            <Text color={HEALTH[row.health].color}>{HEALTH[row.health].mark}</Text> {row.stage}
          </Cell>
          <Cell width={FIGURES} right>
            {figure(row.rate, formatRate)}
          </Cell>
          <Cell width={FIGURES} right>
            {figure(row.lag, formatCount)}
          </Cell>
          <Cell width={FIGURES} right>
            {figure(row.watermarkDelayMs, (ms) => `-${formatSpan(ms)}`)}
          </Cell>
          <Cell width={6} right>
            {figure(row.lateRows, formatCount)}
          </Cell>
          <Cell width={FIGURES} right>
            {figure(row.batchMs, formatSpan)}
          </Cell>
          <Text wrap="truncate" {...(row.health === "bad" ? { color: "red" } : { dimColor: true })}>
            {shorten(row.note, noteWidth)}
          </Text>
        </Box>
      ))}
    </Box>
  );
}

const BAR_CELLS = [
  ["symbol", 10, false],
  ["bar", 6, false],
  ["began", 8, false],
  ["open", 10, true],
  ["high", 10, true],
  ["low", 10, true],
  ["close", 11, true],
  ["volume", 9, true],
  ["trades", 7, true],
] as const;

function Bars(props: { readonly series: readonly BarSeries[]; readonly columns: number }): ReactNode {
  const room = Math.max(8, Math.min(40, props.columns - BAR_CELLS.reduce((sum, [, width]) => sum + width + 1, 0) - 2));
  return (
    <Box flexDirection="column" marginBottom={1}>
      <Heading cells={[...BAR_CELLS, ["closes", room, false]]} />
      {props.series.length === 0 ? <Text dimColor>The first bar is on its way.</Text> : null}
      {props.series.map((series) => (
        <BarLine key={`${series.symbol} ${series.resolution}`} series={series} room={room} />
      ))}
    </Box>
  );
}

function BarLine(props: { readonly series: BarSeries; readonly room: number }): ReactNode {
  const bar = props.series.bars.at(-1);
  if (bar === undefined) return null;
  const color = bar.close < bar.open ? "red" : "green";
  const mark = bar.close < bar.open ? "▼" : bar.close > bar.open ? "▲" : "=";
  const closes = props.series.bars.map(({ close }) => close).slice(-props.room);
  const texts = [
    <Text key="symbol" bold>
      {bar.symbol}
    </Text>,
    bar.resolution,
    bar.start.toISOString().slice(11, 19),
    formatPrice(bar.open),
    formatPrice(bar.high),
    formatPrice(bar.low),
    <Text key="close" color={color}>
      {formatPrice(bar.close)}
      {mark}
    </Text>,
    formatAmount(bar.volume),
    formatCount(bar.trades),
  ];
  return (
    <Box>
      {BAR_CELLS.map(([name, width, right], index) => (
        <Cell key={name} width={width} right={right}>
          {texts[index]}
        </Cell>
      ))}
      <Text color={color} dimColor={bar.isFinal}>
        {sparkline(closes)}
      </Text>
    </Box>
  );
}
