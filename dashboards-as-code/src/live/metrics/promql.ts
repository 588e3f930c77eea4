import type { SyntaxNode } from "@lezer/common";
import { parser } from "@prometheus-io/lezer-promql";

/** A query of Prometheus, as far as the page computes it itself. */
export type Promql =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "time" }
  | { readonly kind: "vector"; readonly name: string; readonly matchers: readonly Matcher[] }
  | {
      readonly kind: "change";
      readonly function: Change;
      readonly of: Promql & { kind: "vector" };
      readonly rangeMs: number;
    }
  | { readonly kind: "sum"; readonly by: readonly string[]; readonly of: Promql }
  | { readonly kind: "quantile"; readonly quantile: number; readonly of: Promql }
  | { readonly kind: "binary"; readonly operator: Arithmetic; readonly left: Promql; readonly right: Promql };

export interface Matcher {
  readonly label: string;
  readonly equal: boolean;
  readonly value: string;
}

const changes = ["rate", "increase", "delta"] as const;
export type Change = (typeof changes)[number];
const arithmetic = ["+", "-", "*", "/"] as const;
export type Arithmetic = (typeof arithmetic)[number];

/** A query that only Prometheus can answer. */
export class PromqlError extends Error {
  override readonly name = "PromqlError";
}

/**
 * Reads a query.
 *
 * @throws {PromqlError} when it is no PromQL, or has more than is computed here
 * @see https://prometheus.io/docs/prometheus/latest/querying/basics/
 */
export function parsePromql(text: string): Promql {
  const top = parser.parse(text).topNode.firstChild;
  if (top === null) throw new PromqlError("There is no query");
  return read(top, text);
}

function read(node: SyntaxNode, text: string): Promql {
  const source = textOf(node, text);
  switch (node.name) {
    case "NumberDurationLiteral":
      return { kind: "number", value: numberOf(source) };
    case "ParenExpr":
      return read(childOf(node, text), text);
    case "VectorSelector":
      return vector(node, text);
    case "FunctionCall":
      return call(node, text);
    case "AggregateExpr":
      return sum(node, text);
    case "BinaryExpr":
      return binary(node, text);
    default:
      return notComputed(source);
  }
}

const notComputed = (what: string): never => {
  throw new PromqlError(`The page does not compute ${what}; Prometheus does`);
};

const textOf = (node: SyntaxNode, text: string): string => text.slice(node.from, node.to);

function childOf(node: SyntaxNode, text: string, name?: string): SyntaxNode {
  const child = name === undefined ? node.firstChild : node.getChild(name);
  return child ?? notComputed(textOf(node, text));
}

function numberOf(text: string): number {
  const value = Number(text);
  return Number.isNaN(value) ? notComputed(text) : value;
}

function vector(node: SyntaxNode, text: string): Promql & { kind: "vector" } {
  const matchers = node.getChild("LabelMatchers")?.getChildren("UnquotedLabelMatcher") ?? [];
  const errors = node.getChild("LabelMatchers")?.getChild("⚠") ?? null;
  if (errors !== null) return notComputed(textOf(node, text));
  return {
    kind: "vector",
    name: textOf(childOf(node, text, "Identifier"), text),
    matchers: matchers.map((each) => {
      const operator = textOf(childOf(each, text, "MatchOp"), text);
      if (operator !== "=" && operator !== "!=") return notComputed(textOf(each, text));
      const value: unknown = JSON.parse(textOf(childOf(each, text, "StringLiteral"), text));
      return { label: textOf(childOf(each, text, "LabelName"), text), equal: operator === "=", value: String(value) };
    }),
  };
}

function call(node: SyntaxNode, text: string): Promql {
  const name = textOf(childOf(node, text, "FunctionIdentifier"), text);
  const body = childOf(node, text, "FunctionCallBody");
  if (name === "time") return { kind: "time" };
  const change = changes.find((each) => each === name);
  if (change !== undefined) {
    const matrix = childOf(body, text, "MatrixSelector");
    const range = durationMs(textOf(childOf(matrix, text, "DurationExpr"), text));
    return {
      kind: "change",
      function: change,
      of: vector(childOf(matrix, text, "VectorSelector"), text),
      rangeMs: range,
    };
  }
  if (name !== "histogram_quantile") return notComputed(name);
  const first = childOf(body, text);
  const of = first.nextSibling ?? notComputed(textOf(node, text));
  return { kind: "quantile", quantile: numberOf(textOf(first, text)), of: read(of, text) };
}

function sum(node: SyntaxNode, text: string): Promql {
  if (textOf(childOf(node, text, "AggregateOp"), text) !== "sum") return notComputed(textOf(node, text));
  const modifier = node.getChild("AggregateModifier");
  if (modifier !== null && modifier.getChild("By") === null) return notComputed(textOf(node, text));
  const labels = modifier?.getChild("GroupingLabels")?.getChildren("LabelName") ?? [];
  const of = childOf(childOf(node, text, "FunctionCallBody"), text);
  return { kind: "sum", by: labels.map((each) => textOf(each, text)), of: read(of, text) };
}

function binary(node: SyntaxNode, text: string): Promql {
  const [left, operator, right] = childrenOf(node);
  const sign = arithmetic.find((each) => operator !== undefined && textOf(operator, text) === each);
  if (left === undefined || right === undefined || sign === undefined) return notComputed(textOf(node, text));
  return { kind: "binary", operator: sign, left: read(left, text), right: read(right, text) };
}

function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
}

const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `1h30m` in milliseconds. */
function durationMs(text: string): number {
  const parts = [...text.matchAll(/(\d+)(ms|[smhd])/g)];
  if (parts.length === 0 || parts.map(([part]) => part).join("") !== text) return notComputed(text);
  return parts.reduce((total, [, count, unit = ""]) => total + Number(count) * (units[unit] ?? 0), 0);
}
