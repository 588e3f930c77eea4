import { InvalidArgumentError } from "../errors.js";

/** The decimal number in four 32-bit words (two's complement, lowest first), with all digits of its scale. */
export function decimalText(words: Uint32Array, start: number, scale: number): string {
  const small = safeInteger(words, start);
  if (small !== undefined && scale > 0 && scale < 16) return formatSmall(small, scale);
  let unscaled = 0n;
  for (let word = 3; word >= 0; word--) unscaled = (unscaled << 32n) | BigInt(words[start + word] ?? 0);
  return formatDecimal(BigInt.asIntN(128, unscaled), scale);
}

/** The number in four words, if it lies within ±2^53: most do, and a number is much faster than a bigint. */
function safeInteger(words: Uint32Array, start: number): number | undefined {
  const sign = words[start + 3] ?? 0;
  if ((sign !== 0 && sign !== 0xffffffff) || words[start + 2] !== sign) return undefined;
  const high = (words[start + 1] ?? 0) - (sign === 0 ? 0 : 2 ** 32);
  const number = high * 2 ** 32 + (words[start] ?? 0);
  return Number.isSafeInteger(number) ? number : undefined;
}

function formatSmall(unscaled: number, scale: number): string {
  const size = Math.abs(unscaled);
  const fraction = size % 10 ** scale;
  const whole = (size - fraction) / 10 ** scale;
  return `${unscaled < 0 ? "-" : ""}${whole}.${String(fraction).padStart(scale, "0")}`;
}

/** `unscaled` × 10^-scale, without an exponent. */
export function formatDecimal(unscaled: bigint, scale: number): string {
  if (scale <= 0) return String(unscaled * 10n ** BigInt(-scale));
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, "0");
  return `${unscaled < 0n ? "-" : ""}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** The most digits of a DECIMAL. */
const MAX_PRECISION = 38;
const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;

/**
 * An exact decimal number for a DECIMAL column or literal: {@link unscaled} × 10^-{@link scale}. Results hold decimals as
 * text; this class says that a text is a number where no type is given.
 */
export class Decimal {
  readonly unscaled: bigint;
  /** Digits after the point. */
  readonly scale: number;

  /** @throws {InvalidArgumentError} when the number has more than 38 digits. */
  constructor(unscaled: bigint, scale: number) {
    this.unscaled = unscaled;
    this.scale = scale;
    if (!Number.isInteger(scale) || scale < 0 || this.precision > MAX_PRECISION) {
      throw new InvalidArgumentError(
        `A DECIMAL has 38 digits at most, 0 to 38 of them after the point; ${unscaled} × 10^-${scale} does not fit.`,
      );
    }
  }

  /**
   * The number of a text such as `"12.50"` or `"1e-3"`, with the digits after the point that it has.
   * @throws {InvalidArgumentError} when the text is no number, or one of more than 38 digits.
   */
  static of(text: string): Decimal {
    const [matched, sign = "", whole = "", fraction = "", exponent = "0"] = NUMBER.exec(text) ?? [];
    if (matched === undefined || whole + fraction === "") {
      throw new InvalidArgumentError(`${JSON.stringify(text)} is no decimal number; write it as "12.50".`);
    }
    const unscaled = BigInt(`${whole}${fraction}`) * (sign === "-" ? -1n : 1n);
    const scale = fraction.length - Number(exponent);
    return scale < 0 ? new Decimal(unscaled * 10n ** BigInt(-scale), 0) : new Decimal(unscaled, scale);
  }

  /** Digits in all, as the type DECIMAL(precision, scale) counts them. */
  get precision(): number {
    const digits = String(this.unscaled < 0n ? -this.unscaled : this.unscaled).length;
    return Math.max(digits, this.scale, 1);
  }

  /** All digits, without an exponent. */
  toString(): string {
    return formatDecimal(this.unscaled, this.scale);
  }

  toJSON(): string {
    return this.toString();
  }
}

/**
 * The number as a multiple of 10^-scale, if it is one and has not more digits than the precision.
 * @throws {InvalidArgumentError} otherwise; nothing is rounded.
 */
export function unscaledIn(number: Decimal, precision: number, scale: number): bigint {
  const unscaled =
    number.scale <= scale
      ? number.unscaled * 10n ** BigInt(scale - number.scale)
      : exactQuotient(number.unscaled, 10n ** BigInt(number.scale - scale));
  const limit = 10n ** BigInt(precision);
  if (unscaled === undefined || unscaled >= limit || unscaled <= -limit) {
    throw new InvalidArgumentError(`${number} does not fit decimal(${precision},${scale}).`);
  }
  return unscaled;
}

function exactQuotient(dividend: bigint, divisor: bigint): bigint | undefined {
  return dividend % divisor === 0n ? dividend / divisor : undefined;
}
