import { expect, test } from "vitest";
import type { PictureNode } from "../api.js";
import { layoutOf } from "./layout.js";

const node = (id: string): PictureNode => ({ id, kind: "table", title: id, detail: "", state: "good" });
const edge = (from: string, to: string) => ({ from, to });

test("nodes stand right of all that they read, near the middle of it", () => {
  const { nodes, edges, width } = layoutOf({
    nodes: ["a", "b", "c", "d"].map(node),
    edges: [edge("a", "b"), edge("b", "d"), edge("a", "c"), edge("c", "d"), edge("a", "d")],
  });
  const at = (id: string) => nodes.find((each) => each.id === id) ?? { x: Number.NaN, y: Number.NaN };
  expect(at("a").x).toBeLessThan(at("b").x);
  expect(at("b").x).toBe(at("c").x);
  expect(at("b").x).toBeLessThan(at("d").x);
  expect(at("d").y).toBeCloseTo((at("b").y + at("c").y) / 2, 6);
  expect(edges).toHaveLength(5);
  expect(width).toBeGreaterThan(at("d").x);
});

test("a circle ends, and nothing is drawn of an edge without its nodes", () => {
  const { nodes, edges } = layoutOf({
    nodes: ["a", "b"].map(node),
    edges: [edge("a", "b"), edge("b", "a"), edge("a", "x")],
  });
  expect(nodes).toHaveLength(2);
  expect(edges).toHaveLength(2);
});

test("no nodes are an empty picture", () => {
  expect(layoutOf({ nodes: [], edges: [] })).toMatchObject({ nodes: [], edges: [] });
});
