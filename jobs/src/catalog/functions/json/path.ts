/**
 * One step of a path into a JSON value, as spark-extensions reads it: members of an object, elements of an array (from its
 * end when negative), the elements from and up to a place, every member or element, or members of a name at any depth.
 */
type Step =
  | { readonly member: readonly string[] }
  | { readonly index: readonly number[] }
  | { readonly slice: readonly [from: number | null, to: number | null] }
  | { readonly every: true }
  | { readonly deep: string };

export interface JsonPath {
  /** In lax mode what is not there is empty; otherwise it is an error. */
  readonly lax: boolean;
  readonly steps: readonly Step[];
}

interface Rule {
  readonly pattern: RegExp;
  readonly step: (match: RegExpExecArray) => Step;
}

const name = "[\\p{L}\\p{N}_-]+";
const quoted = `'[^'"\\\\]*'|"[^'"\\\\]*"`;
const integer = "-?\\d{1,9}";
const list = (item: string) => `(?:${item})(?:\\s*,\\s*(?:${item}))*`;
const start = (pattern: string) => new RegExp(`^${pattern}`, "u");

const rules: readonly Rule[] = [
  { pattern: start(`\\.\\.(${name})`), step: ([, deep = ""]) => ({ deep }) },
  { pattern: start("\\.\\*"), step: () => ({ every: true }) },
  { pattern: start(`\\.(${name})(?!\\()`), step: ([, member = ""]) => ({ member: [member] }) },
  { pattern: start("\\[\\s*\\*\\s*\\]"), step: () => ({ every: true }) },
  {
    pattern: start(`\\[\\s*(${list(quoted)})\\s*\\]`),
    step: ([, names = ""]) => ({
      member: (names.match(new RegExp(quoted, "gu")) ?? []).map((each) => each.slice(1, -1)),
    }),
  },
  {
    pattern: start(`\\[\\s*(${list(integer)})\\s*\\]`),
    step: ([, places = ""]) => ({ index: places.split(",").map(Number) }),
  },
  {
    pattern: start(`\\[(${integer}):(${integer})?\\]`),
    step: ([, from, to]) => ({ slice: [Number(from), to === undefined ? null : Number(to)] }),
  },
  { pattern: start(`\\[:(${integer})\\]`), step: ([, to]) => ({ slice: [null, Number(to)] }) },
];

/**
 * Reads a path as Flink does: `lax $.a[0]`; without a mode it is strict, without `$` it begins with a member's name.
 * Undefined for one with filters or functions, or another that is not known to be read alike.
 */
export function parseJsonPath(text: string): JsonPath | undefined {
  const [, mode = "strict", path = text] = /^\s*(strict|lax)\s+(.+)$/is.exec(text) ?? [];
  let rest = path.startsWith("$") ? path.slice(1) : `.${path}`;
  const steps: Step[] = [];
  while (rest !== "") {
    const found = nextStep(rest);
    if (found === undefined) return undefined;
    steps.push(found.step);
    rest = rest.slice(found.length);
  }
  return { lax: mode.toLowerCase() === "lax", steps };
}

function nextStep(text: string): { readonly step: Step; readonly length: number } | undefined {
  for (const { pattern, step } of rules) {
    const match = pattern.exec(text);
    if (match !== null) return { step: step(match), length: match[0].length };
  }
  return undefined;
}
