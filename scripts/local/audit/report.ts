/** What tells one tick from all others: symbol, trade id and event time (milliseconds since 1970). */
export interface TickKey {
  readonly symbol: string;
  readonly tradeId: string;
  readonly eventTimeMs: number;
}

/** How a place compares with what it should hold. */
export interface Comparison {
  /** Ticks found, each as often as it is there. */
  readonly found: number;
  /** Expected and not found. */
  readonly lost: number;
  /** Found more often than expected. */
  readonly duplicated: number;
  /** Found, and not expected at all. */
  readonly unexpected: number;
}

/** What the audit found. */
export interface AuditReport {
  /** Ticks that the source sent, computed from its file; undefined for a live feed, of which there is no file. */
  readonly sent: number | undefined;
  readonly kafka: Comparison;
  readonly cassandra: Comparison;
}

const keyOf = (tick: TickKey) => `${tick.symbol}|${tick.tradeId}|${tick.eventTimeMs}`;

/** How often each tick occurs. */
export function countTicks(ticks: Iterable<TickKey>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const tick of ticks) counts.set(keyOf(tick), (counts.get(keyOf(tick)) ?? 0) + 1);
  return counts;
}

const total = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);

/** Compares tick by tick, so that one lost and one doubled tick do not cancel each other out. */
export function compare(expected: ReadonlyMap<string, number>, found: ReadonlyMap<string, number>): Comparison {
  const sum = (counts: ReadonlyMap<string, number>, value: (key: string, count: number) => number) =>
    [...counts].reduce((all, [key, count]) => all + Math.max(0, value(key, count)), 0);
  return {
    found: total(found),
    lost: sum(expected, (key, count) => count - (found.get(key) ?? 0)),
    duplicated: sum(found, (key, count) => (expected.has(key) ? count - (expected.get(key) ?? 0) : count - 1)),
    unexpected: [...found.keys()].filter((key) => !expected.has(key)).length,
  };
}

/** Whether anything arrived at all: a live feed may send nothing. */
const isEmpty = ({ sent, kafka, cassandra }: AuditReport): boolean => !sent && kafka.found + cassandra.found === 0;

/** Whether there were ticks, and all arrived once, everywhere. */
export function isClean(report: AuditReport): boolean {
  if (isEmpty(report)) return false;
  return [report.kafka, report.cassandra].every(
    ({ lost, duplicated, unexpected }) => lost === 0 && duplicated === 0 && unexpected === 0,
  );
}

/** The summary in lines. */
export function renderReport(report: AuditReport): readonly string[] {
  const { sent, kafka, cassandra } = report;
  const count = (value: number) => value.toLocaleString("en-US").padStart(12);
  const sum = (pick: (comparison: Comparison) => number) => Math.max(pick(kafka), pick(cassandra));
  const unexpected = sum((comparison) => comparison.unexpected);
  return [
    ...(sent === undefined ? [] : [`ticks sent        ${count(sent)}`]),
    `records in Kafka  ${count(kafka.found)}`,
    `rows in Cassandra ${count(cassandra.found)}`,
    `lost              ${count(sum((comparison) => comparison.lost))}`,
    `duplicated        ${count(sum((comparison) => comparison.duplicated))}`,
    ...(unexpected === 0 ? [] : [`not from the source ${unexpected.toLocaleString("en-US").padStart(10)}`]),
    verdict(report),
  ];
}

function verdict(report: AuditReport): string {
  if (isClean(report)) return "Every tick was counted once.";
  if (isEmpty(report)) return "No tick came, so there was nothing to count.";
  const { kafka, cassandra } = report;
  const say = (place: string, { lost, duplicated, unexpected }: Comparison) =>
    `${place}: ${lost} lost, ${duplicated} duplicated, ${unexpected} unexpected`;
  return `THE COUNT IS OFF. ${say("Kafka", kafka)}. ${say("Cassandra", cassandra)}.`;
}
