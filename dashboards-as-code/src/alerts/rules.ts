import { nasdaq, type TradingCalendar } from "./calendar.js";

/** An alert as data: it fires for each series of Prometheus whose value is not 0 for so long. */
export interface AlertRule {
  /** At most 40 letters, digits, `-` and `_`. */
  readonly uid: string;
  readonly title: string;
  /** PromQL that gives a series for each thing that is wrong, and nothing when all is well. */
  readonly expr: string;
  /** How long it must hold: "1m". */
  readonly for: string;
  readonly severity: "page" | "ticket";
  /** What is wrong, with `{{ $labels.query }}`; and what to do. */
  readonly summary: string;
  readonly remedy: string;
  /** Says nothing while this market is closed. */
  readonly calendar?: TradingCalendar;
  /** The dashboard to look at. */
  readonly dashboardUid: string;
}

const pipeline = "mdsp-pipeline";

/** The alerts that are shipped. */
export const alertRules: readonly AlertRule[] = [
  {
    uid: "mdsp-no-ticks",
    title: "No ticks for a symbol",
    expr: "time() - mdsp_ingest_symbol_last_tick_seconds > 60",
    for: "1m",
    severity: "page",
    summary: "No tick of {{ $labels.symbol }} for more than a minute while its market is open",
    remedy: "Look at the connections and refused symbols in ingest's /status.",
    calendar: nasdaq,
    dashboardUid: "mdsp-market",
  },
  {
    uid: "mdsp-lag-growing",
    title: "Consumer lag grows",
    expr: "deriv(mdsp_query_lag_records[5m]) > 1 and mdsp_query_lag_records > 10000",
    for: "5m",
    severity: "page",
    summary: "{{ $labels.query }} falls behind Kafka",
    remedy: "Compare input and processed rates; the phases of the batch say where its time goes.",
    dashboardUid: pipeline,
  },
  {
    uid: "mdsp-query-down",
    title: "A query is down",
    expr: "mdsp_query_up == 0",
    for: "1m",
    severity: "page",
    summary: "{{ $labels.query }} does not run",
    remedy: "The runner's /status has its error in words.",
    dashboardUid: pipeline,
  },
  {
    uid: "mdsp-watermark-stuck",
    title: "A watermark is stuck",
    expr: "changes(mdsp_query_watermark_seconds[5m]) == 0 and mdsp_query_input_rows_per_second > 0",
    for: "5m",
    severity: "ticket",
    summary: "Rows come to {{ $labels.query }}, but its watermark stands still: no window closes",
    remedy: "`mdsp explain` says what the watermark waits for.",
    dashboardUid: pipeline,
  },
  {
    uid: "mdsp-dead-letters",
    title: "Dead letters",
    expr: "increase(mdsp_ingest_dead_letters_total[5m]) > 0",
    for: "0s",
    severity: "ticket",
    summary: "The feed sent messages that could not be understood",
    remedy: "They are kept in ingest's dead letter topic, with the reason in a header.",
    dashboardUid: pipeline,
  },
  {
    uid: "mdsp-undecodable-records",
    title: "Records that do not decode",
    expr: "delta(mdsp_query_undecodable_records[5m]) > 0",
    for: "0s",
    severity: "ticket",
    summary: "{{ $labels.query }} left out records that do not decode",
    remedy:
      "Where the table has a 'dead-letter.table' they are kept there with the reason; else they were skipped as 'ignore-parse-errors' says.",
    dashboardUid: pipeline,
  },
  {
    uid: "mdsp-late-rows",
    title: "Rows dropped as late",
    expr: "delta(mdsp_query_late_rows[5m]) > 0",
    for: "0s",
    severity: "ticket",
    summary: "{{ $labels.query }} dropped rows that came after their window had closed",
    remedy: "A longer delay in WATERMARK keeps them, at the price of later results. The archive has them all.",
    dashboardUid: pipeline,
  },
];
