import { InvalidArgumentError } from "../errors.js";

/** A moment in time, exact to the microsecond: a value of Spark's TIMESTAMP. */
export class Timestamp {
  /** Microseconds since 1970-01-01T00:00:00Z. */
  readonly epochMicros: bigint;

  constructor(epochMicros: bigint) {
    this.epochMicros = epochMicros;
  }

  /** @throws {InvalidArgumentError} when the date is invalid. */
  static fromDate(date: Date): Timestamp {
    const millis = date.getTime();
    if (Number.isNaN(millis)) throw new InvalidArgumentError("The date is invalid; give one that holds a time.");
    return new Timestamp(BigInt(millis) * 1000n);
  }

  /** Milliseconds since 1970-01-01T00:00:00Z, rounded down. */
  get epochMillis(): number {
    return Number(floorDiv(this.epochMicros, 1000n));
  }

  /** The same moment, rounded down to the millisecond. An invalid Date beyond the years ±271821. */
  toDate(): Date {
    return new Date(this.epochMillis);
  }

  /** ISO 8601 in UTC with six digits of a second: `2026-01-31T12:00:00.123456Z`. */
  toString(): string {
    return `${formatMicros(this.epochMicros)}Z`;
  }

  toJSON(): string {
    return this.toString();
  }
}

const MICROS_PER_DAY = 86_400_000_000n;

export function floorDiv(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend < 0n && quotient * divisor !== dividend ? quotient - 1n : quotient;
}

/** `YYYY-MM-DD` for days since 1970-01-01, in the proleptic Gregorian calendar. Years beyond 9999 have a sign and six digits. */
export function formatDate(epochDays: number): string {
  const date = new Date(epochDays * 86_400_000);
  return Number.isNaN(date.getTime()) ? `day ${epochDays} since 1970-01-01` : (date.toISOString().split("T")[0] ?? "");
}

/** `YYYY-MM-DDTHH:MM:SS.ffffff` for microseconds since 1970-01-01T00:00:00. */
export function formatMicros(micros: bigint): string {
  const days = floorDiv(micros, MICROS_PER_DAY);
  return `${formatDate(Number(days))}T${formatTime((micros - days * MICROS_PER_DAY) * 1000n, 6)}`;
}

/** `HH:MM:SS` with `digits` digits of a second, for nanoseconds since midnight. */
export function formatTime(nanos: bigint, digits: number): string {
  const seconds = Number(nanos / 1_000_000_000n);
  const two = (value: number) => String(value).padStart(2, "0");
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  const fraction = String(nanos % 1_000_000_000n)
    .padStart(9, "0")
    .slice(0, digits);
  return digits === 0 ? clock : `${clock}.${fraction}`;
}
