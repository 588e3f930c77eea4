import type { Picture, PictureEdge, PictureNode } from "../api.js";

export const WIDTH = 190;
export const HEIGHT = 54;
const GAP_X = 110;
const GAP_Y = 22;

export interface PlacedNode extends PictureNode {
  readonly x: number;
  readonly y: number;
}

export interface PlacedEdge extends PictureEdge {
  readonly start: PlacedNode;
  readonly end: PlacedNode;
}

export interface Layout {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly width: number;
  readonly height: number;
}

/** Columns from left to right as rows flow, each node near those that it reads. */
export function layoutOf({ nodes, edges }: Picture): Layout {
  const levels = levelsOf(nodes, edges);
  const columns: PictureNode[][] = [];
  for (const node of nodes) {
    const level = levels.get(node.id) ?? 0;
    columns[level] = [...(columns[level] ?? []), node];
  }
  const placed = new Map<string, PlacedNode>();
  const tallest = Math.max(1, ...columns.map((column) => column?.length ?? 0));
  const height = tallest * (HEIGHT + GAP_Y);
  for (const [level, column = []] of columns.entries()) {
    const ordered = [...column].sort((a, b) => middleOf(a, edges, placed) - middleOf(b, edges, placed));
    const top = (height - ordered.length * (HEIGHT + GAP_Y)) / 2 + GAP_Y / 2;
    for (const [row, node] of ordered.entries()) {
      placed.set(node.id, { ...node, x: level * (WIDTH + GAP_X), y: top + row * (HEIGHT + GAP_Y) });
    }
  }
  return {
    nodes: [...placed.values()],
    edges: edges.flatMap((edge) => {
      const [start, end] = [placed.get(edge.from), placed.get(edge.to)];
      return start === undefined || end === undefined ? [] : [{ ...edge, start, end }];
    }),
    width: columns.length * (WIDTH + GAP_X) - GAP_X,
    height,
  };
}

/** How many nodes rows have passed at most before they come to one; a circle counts once. */
function levelsOf(nodes: readonly PictureNode[], edges: readonly PictureEdge[]): ReadonlyMap<string, number> {
  const levels = new Map(nodes.map(({ id }) => [id, 0]));
  for (let round = 1; round < nodes.length; round += 1) {
    for (const { from, to } of edges) {
      const level = Math.min(nodes.length - 1, (levels.get(from) ?? 0) + 1);
      if (level > (levels.get(to) ?? 0)) levels.set(to, level);
    }
  }
  return levels;
}

/** The middle of what a node reads, which is placed before it. */
function middleOf({ id }: PictureNode, edges: readonly PictureEdge[], placed: ReadonlyMap<string, PlacedNode>): number {
  const from = edges.flatMap((edge) => (edge.to === id ? (placed.get(edge.from) ?? []) : []));
  return from.length === 0 ? 0 : from.reduce((sum, { y }) => sum + y, 0) / from.length;
}
