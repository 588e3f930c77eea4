/** The decimal number in four 32-bit words (two's complement, lowest first), with all digits of its scale. */
export function decimalText(words: Uint32Array, start: number, scale: number): string {
  let unscaled = 0n;
  for (let word = 3; word >= 0; word--) unscaled = (unscaled << 32n) | BigInt(words[start + word] ?? 0);
  return formatDecimal(BigInt.asIntN(128, unscaled), scale);
}

/** `unscaled` × 10^-scale, without an exponent. */
export function formatDecimal(unscaled: bigint, scale: number): string {
  if (scale <= 0) return String(unscaled * 10n ** BigInt(-scale));
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, "0");
  return `${unscaled < 0n ? "-" : ""}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
