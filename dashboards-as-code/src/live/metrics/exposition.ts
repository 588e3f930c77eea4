/** One value of a scrape. */
export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

const line = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})?\s+(\S+)(?:\s+-?\d+)?\s*$/;
const label = /([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"\s*,?\s*/y;
const escapes: Readonly<Record<string, string>> = { n: "\n" };

/**
 * The values of Prometheus's text format. Comments and lines of another form are passed over: one metric that this page
 * does not understand must not hide the others.
 *
 * @see https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format
 */
export function parseExposition(text: string): readonly Sample[] {
  return text.split("\n").flatMap((each): Sample[] => {
    if (each.startsWith("#")) return [];
    const [, name, labels, value] = line.exec(each) ?? [];
    if (name === undefined || value === undefined) return [];
    return [{ name, labels: labelsOf(labels ?? ""), value: numberOf(value) }];
  });
}

function labelsOf(text: string): Readonly<Record<string, string>> {
  const labels: Record<string, string> = {};
  label.lastIndex = 0;
  for (let match = label.exec(text); match !== null; match = label.exec(text)) {
    const [, name = "", value = ""] = match;
    labels[name] = value.replace(/\\(.)/g, (_, sign: string) => escapes[sign] ?? sign);
  }
  return labels;
}

function numberOf(text: string): number {
  if (/^[+-]?Inf$/i.test(text)) return text.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return Number(text);
}
