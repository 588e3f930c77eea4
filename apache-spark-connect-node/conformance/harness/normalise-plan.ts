/** One section of `explain("extended")`. */
export interface PlanSection {
  readonly name: string;
  readonly lines: readonly string[];
}

/**
 * The sections of an extended plan, without what differs from one run to the next: ids of expressions and plans are
 * counted anew in the order in which they appear, so that which is equal to which still shows.
 */
export function normalisePlan(plan: string): readonly PlanSection[] {
  return sections(RULES.reduce((text, rule) => rule(text), plan.trimEnd()));
}

const RULES: ReadonlyArray<(text: string) => string> = [
  (text) => renumber(text, /(?<=#)\d+/g),
  (text) => renumber(text, /(?<=plan_id=)\d+/g),
  (text) => renumber(text, /(?<=(?:CTERelation|UnionLoop)(?:Def|Ref)? )\d+/g),
  (text) => renumber(text, /(?<=_common_expr_)\d+/g),
  // Variables of lambdas carry a number that counts up in the client.
  (text) => renumber(text, /(?<=\blambda '?[a-z]+_)\d+/g),
  (text) => text.replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "<uuid>"),
  (text) => text.replaceAll(/@[0-9a-f]{5,8}\b/g, "@<hash>"),
  // PySpark names the collation that a text has anyway.
  (text) => text.replaceAll(" collate UTF8_BINARY", ""),
  // The last field is the id of the plan in the client.
  (text) => text.replaceAll(/(?<=CollectMetrics .*), \d+$/gm, ", <plan>"),
];

function renumber(text: string, pattern: RegExp): string {
  const numbers = new Map<string, number>();
  return text.replaceAll(pattern, (id) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return String(number);
  });
}

function sections(text: string): readonly PlanSection[] {
  const [first = "", ...rest] = text.split(/^== (.*) ==$/m);
  const found: PlanSection[] = first.trim() === "" ? [] : [{ name: "", lines: first.trim().split("\n") }];
  for (let index = 0; index < rest.length; index += 2) {
    found.push({ name: rest[index] ?? "", lines: (rest[index + 1] ?? "").trim().split("\n") });
  }
  return found;
}
