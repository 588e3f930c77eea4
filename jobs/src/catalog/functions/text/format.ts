import { isInteger, isText } from "../../type-rules.js";
import type { Type } from "../../types.js";

/** One `%…` of a format of Java. */
interface Specifier {
  readonly index: string | undefined;
  readonly flags: string;
  readonly width: string | undefined;
  readonly precision: string | undefined;
  readonly conversion: string;
}

/** What `PRINTF` makes of a format and values of these types. */
export type FormatCheck =
  | { readonly kind: "fits" }
  /** The format is wrong, or does not go with the types: Flink gives NULL. */
  | { readonly kind: "wrong" }
  | { readonly kind: "needs"; readonly what: string };

const pattern = /%(?:(\d+)\$)?([-#+ 0,(<]*)(\d+)?(?:\.(\d+))?([a-zA-Z%]?)/g;

/** The flags that a conversion may have; `-` and `0` want a width. */
const conversions: Readonly<Record<string, { readonly flags: RegExp; readonly takes: (type: Type) => boolean }>> = {
  d: { flags: /^(-?[+ ]?,?\(?|[+ ]?0?,?\(?)$/, takes: isInteger },
  x: { flags: /^(-?#?|#?0?)$/, takes: isInteger },
  o: { flags: /^(-?#?|#?0?)$/, takes: isInteger },
  f: { flags: /^(-?[+ ]?,?\(?|[+ ]?0?,?\(?)$/, takes: isDouble },
  e: { flags: /^(-?[+ ]?\(?|[+ ]?0?\(?)$/, takes: isDouble },
  s: { flags: /^-?$/, takes: () => true },
  b: { flags: /^-?$/, takes: () => true },
};

function isDouble({ kind }: Type): boolean {
  return kind === "FLOAT" || kind === "DOUBLE";
}

/** Types whose values Java writes as Spark and Flink both hold them. */
const isPlain = (type: Type): boolean =>
  isText(type) || isInteger(type) || ["BOOLEAN", "FLOAT", "DOUBLE", "DECIMAL"].includes(type.kind);

/** Whether a format goes with values of these types. */
export function checkFormat(format: string, values: readonly Type[]): FormatCheck {
  let next = 0;
  for (const match of format.matchAll(pattern)) {
    const [, index, flags = "", width, precision, conversion = ""] = match;
    const specifier: Specifier = { index, flags, width, precision, conversion };
    if (conversion === "%" || conversion === "n") {
      if (match[0].length > 2) return { kind: "needs", what: `\`%${conversion}\` without anything between` };
      continue;
    }
    const position = index === undefined ? next++ : Number(index) - 1;
    const found = checkSpecifier(specifier, values[position]);
    if (found.kind !== "fits") return found;
  }
  return { kind: "fits" };
}

function checkSpecifier({ flags, width, precision, conversion }: Specifier, type: Type | undefined): FormatCheck {
  if (conversion === "" || /[^a-zA-Z]/.test(conversion)) return { kind: "wrong" };
  const known = conversions[conversion] ?? conversions[/[XSEB]/.test(conversion) ? conversion.toLowerCase() : ""];
  if (known === undefined) {
    return /[aAcCgGhHtT]/.test(conversion)
      ? { kind: "needs", what: `the conversion \`%${conversion}\`` }
      : { kind: "wrong" };
  }
  if (!known.flags.test(flags) || (/[-0]/.test(flags) && width === undefined)) {
    return { kind: "needs", what: `these flags of \`%${flags}${conversion}\`` };
  }
  if (type === undefined) return { kind: "wrong" };
  if (precision !== undefined && /[dxXo]/.test(conversion)) return { kind: "wrong" };
  if (!known.takes(type)) return { kind: "wrong" };
  return isPlain(type) ? { kind: "fits" } : { kind: "needs", what: `a CAST of ${type.kind} to STRING` };
}
