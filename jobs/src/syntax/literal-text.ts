import type { IntervalQualifier } from "./nodes/literal.js";
import type { TimeUnit } from "./nodes/time-unit.js";

const date = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const time = /^(\d{1,2}):(\d{1,2}):(\d{1,2})(\.\d{1,9})?$/;

/**
 * What is wrong with the text of a DATE, TIME or TIMESTAMP literal; undefined when nothing is, or when variables are
 * still in it.
 */
export function checkDateTime(type: "DATE" | "TIME" | "TIMESTAMP", text: string): string | undefined {
  if (text.includes("${")) return undefined;
  if (type === "DATE") return isDate(text) ? undefined : "write DATE '2024-01-31'";
  if (type === "TIME") return isTime(text) ? undefined : "write TIME '23:59:59' or TIME '23:59:59.123'";
  const [day = "", clock = "00:00:00", ...more] = text.split(" ");
  const right = more.length === 0 && isDate(day) && isTime(clock);
  return right ? undefined : "write TIMESTAMP '2024-01-31 23:59:59' or with a fraction: '2024-01-31 23:59:59.123'";
}

function isDate(text: string): boolean {
  const [, year, month, day] = date.exec(text) ?? [];
  if (day === undefined) return false;
  const days = new Date(Date.UTC(2000 + (Number(year) % 400), Number(month), 0)).getUTCDate();
  return inside(month, 1, 12) && inside(day, 1, days);
}

function isTime(text: string): boolean {
  const [, hour, minute, second] = time.exec(text) ?? [];
  return second !== undefined && inside(hour, 0, 23) && inside(minute, 0, 59) && inside(second, 0, 59);
}

function inside(digits: string | undefined, low: number, high: number): boolean {
  const value = Number(digits);
  return value >= low && value <= high;
}

const single = /^[+-]?\d+$/;
const seconds = /^[+-]?\d+(\.\d{1,9})?$/;
const yearToMonth = /^[+-]?\d+-\d{1,2}$/;
/** The pieces of a day-time interval, largest first. */
const dayTime: readonly TimeUnit[] = ["DAY", "HOUR", "MINUTE", "SECOND"];
const pieces: readonly string[] = ["\\d+", "\\d{1,2}", "\\d{1,2}", "\\d{1,2}(\\.\\d{1,9})?"];
const examples: Readonly<Record<string, string>> = { DAY: "1", HOUR: "02", MINUTE: "03", SECOND: "04.5" };

/** Digits that the first number of an interval has when its unit does not say how many: `DAY` is `DAY(2)`. */
const usualDigits = 2;

/** What is wrong with the text of an interval literal; undefined when nothing is, or when variables are still in it. */
export function checkInterval(
  { from, to, precision = usualDigits }: Pick<IntervalQualifier, "from" | "to" | "precision">,
  text: string,
): string | undefined {
  const trimmed = text.trim();
  if (trimmed.includes("${")) return undefined;
  const wrong = checkIntervalForm(from, to, trimmed);
  if (wrong !== undefined) return wrong;
  const digits = /^[+-]?0*(\d*)/.exec(trimmed)?.[1]?.length ?? 0;
  if (digits <= precision) return undefined;
  return `write ${from}(${digits}), for ${from} has ${precision} digits, or a larger unit`;
}

function checkIntervalForm(from: TimeUnit, to: TimeUnit | undefined, trimmed: string): string | undefined {
  if (from === "SECOND")
    return seconds.test(trimmed) ? undefined : "write INTERVAL '5' SECOND or INTERVAL '0.5' SECOND";
  if (to === undefined) return single.test(trimmed) ? undefined : `write a whole number: INTERVAL '5' ${from}`;
  if (from === "YEAR") return yearToMonth.test(trimmed) ? undefined : "write INTERVAL '1-6' YEAR TO MONTH";
  const first = dayTime.indexOf(from);
  const last = dayTime.indexOf(to);
  if (first < 0 || last <= first) return undefined;
  if (dayTimePattern(first, last).test(trimmed)) return undefined;
  const units = dayTime.slice(first, last + 1);
  const example = units
    .map((unit, index) => `${index === 0 ? "" : separator(units[index - 1])}${examples[unit]}`)
    .join("");
  return `write INTERVAL '${example}' ${from} TO ${to}`;
}

function dayTimePattern(first: number, last: number): RegExp {
  const parts = dayTime.slice(first, last + 1).map((_, index) => {
    const before = index === 0 ? "[+-]?" : separator(dayTime[first + index - 1]);
    return before + (index === 0 ? "\\d+" : pieces[first + index]);
  });
  return new RegExp(`^${parts.join("")}$`);
}

function separator(before: TimeUnit | undefined): string {
  return before === "DAY" ? " " : ":";
}
