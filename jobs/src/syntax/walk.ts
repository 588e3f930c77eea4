import type { SyntaxNode } from "./nodes/node.js";

/** The nodes directly inside a node, in the order of the node's properties. */
export function children(node: SyntaxNode): SyntaxNode[] {
  return Object.values(node).flatMap((value: unknown) => nodesIn(value));
}

/** Calls `visit` for a node and all nodes inside it, outer ones first. */
export function walk(node: SyntaxNode, visit: (node: SyntaxNode) => void): void {
  const pending = [node];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    visit(next);
    pending.push(...children(next).reverse());
  }
}

function nodesIn(value: unknown): SyntaxNode[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== "object" || value === null) return [];
  return isNode(value) ? [value] : Object.values(value).flatMap(nodesIn);
}

function isNode(value: object): value is SyntaxNode {
  return "kind" in value && typeof value.kind === "string" && "span" in value;
}
