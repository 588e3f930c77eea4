import { InvalidArgumentError } from "../errors.js";

const DATE = /^([+-]?\d{4,6})-(\d\d)-(\d\d)$/;
const TIME = /^(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?$/;
const LOCAL = /^([^T ]+)(?:[T ](\S+))?$/;
const ZONED = /^(.+?)(Z|[+-]\d\d:\d\d)$/;

/** Days since 1970-01-01 of a date `YYYY-MM-DD`, as `formatDate` writes it. */
export function parseDate(text: string): number {
  const [, year, month, day] = DATE.exec(text) ?? [];
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) {
    throw new InvalidArgumentError(`${JSON.stringify(text)} is no date; write it as YYYY-MM-DD.`);
  }
  return date.getTime() / 86_400_000;
}

/** Nanoseconds since midnight of a time `HH:MM:SS.fffffffff`; seconds and their fraction may be left out. */
export function parseTime(text: string): bigint {
  const [, hour = "", minute = "", second = "0", fraction = "0"] = TIME.exec(text) ?? [];
  if (hour === "" || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
    throw new InvalidArgumentError(`${JSON.stringify(text)} is no time of day; write it as HH:MM:SS.ffffff.`);
  }
  const seconds = BigInt(hour) * 3600n + BigInt(minute) * 60n + BigInt(second);
  return seconds * 1_000_000_000n + BigInt(fraction.padEnd(9, "0"));
}

/** Microseconds since 1970-01-01T00:00:00 of a date, or a date and time, without a time zone. */
export function parseLocalMicros(text: string): bigint {
  const [, date = text, time = "00:00:00"] = LOCAL.exec(text) ?? [];
  const nanos = parseTime(time);
  if (nanos % 1000n !== 0n) {
    throw new InvalidArgumentError(`${text} is finer than a microsecond; give at most six digits after the second.`);
  }
  return BigInt(parseDate(date)) * 86_400_000_000n + nanos / 1000n;
}

/** Microseconds since 1970-01-01T00:00:00Z of a date and time with `Z` or an offset such as `+02:00`. */
export function parseZonedMicros(text: string): bigint {
  const [, local, zone] = ZONED.exec(text) ?? [];
  if (local === undefined || zone === undefined || !/[T ]/.test(local)) {
    throw new InvalidArgumentError(
      `${JSON.stringify(text)} is no moment in time; write it as YYYY-MM-DDTHH:MM:SS.ffffffZ, or with an offset such as +02:00.`,
    );
  }
  if (zone === "Z") return parseLocalMicros(local);
  const offset = parseTime(zone.slice(1)) / 1000n;
  return parseLocalMicros(local) - (zone.startsWith("-") ? -offset : offset);
}
