import { Graph, layout } from "@dagrejs/dagre";
import type { ExplainedQuery } from "../explain.js";
import { type Box, type Boxes, boxesOf, lineLength } from "./boxes.js";

/** A query with its name, as a heading. */
export interface NamedQuery {
  readonly name: string;
  readonly query: ExplainedQuery;
}

/** Pixels. The letters are of one width, so that the boxes fit them without a browser's help. */
const size = { letter: 6.7, line: 16, title: 20, padding: 10, margin: 24, heading: 36, label: 15 } as const;

/** The width of every box. */
const boxWidth = lineLength * size.letter + 2 * size.padding;

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

/** Queries as one SVG picture, below each other: sources, operators and sinks as boxes; light, and dark where it is wanted. */
export function svgOf(queries: readonly NamedQuery[]): string {
  const drawings = queries.map(({ name, query }) => ({ name, drawing: draw(boxesOf(query)) }));
  const width = Math.max(320, ...drawings.map(({ drawing }) => drawing.width)) + 2 * size.margin;
  let y = size.margin;
  const parts = drawings.map(({ name, drawing }) => {
    const x = (width - drawing.width) / 2;
    const part = [
      `<text class="heading" x="${size.margin}" y="${y + 18}">${escaped(name)}</text>`,
      `<g transform="translate(${round(x)} ${round(y + size.heading)})">${drawing.text}</g>`,
    ].join("\n");
    y += size.heading + drawing.height + size.margin;
    return part;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(y)}" width="${round(width)}" height="${round(y)}" role="img">`,
    `<title>${escaped(queries.map(({ name }) => name).join(", "))}</title>`,
    `<style>${style}</style>`,
    `<rect class="paper" width="100%" height="100%"/>`,
    ...parts,
    "</svg>\n",
  ].join("\n");
}

/** Places boxes and arrows with dagre, and draws them. */
function draw({ boxes, arrows }: Boxes): Drawing {
  const graph = new Graph<{ ranksep: number; nodesep: number }, { width: number; height: number }>();
  graph.setGraph({ ranksep: 34, nodesep: 28 });
  for (const box of boxes) graph.setNode(box.id, { width: boxWidth, height: heightOf(box) });
  for (const { from, to, label } of arrows) {
    graph.setEdge(from, to, { width: 2 * label.length * size.letter, height: size.label, labelpos: "c" });
  }
  layout(graph);
  const drawnArrows = arrows.map(({ from, to, label }) => {
    const edge: { points?: readonly Point[] } = graph.edge(from, to);
    return drawArrow(edge.points ?? [], label);
  });
  const drawnBoxes = boxes.map((box) => {
    const { x = 0, y = 0 }: Partial<Point> = graph.node(box.id);
    return drawBox(box, x - boxWidth / 2, y - heightOf(box) / 2);
  });
  const { width = 0, height = 0 }: { width?: number; height?: number } = graph.graph();
  return { width, height, text: [...drawnArrows, ...drawnBoxes].join("\n") };
}

function heightOf({ lines, notes }: Box): number {
  const rule = notes.length > 0 ? size.padding : 0;
  return 2 * size.padding + size.title + (lines.length + notes.length) * size.line + rule;
}

function drawBox(box: Box, x: number, y: number): string {
  const { role, title, lines, notes } = box;
  const left = size.padding;
  const below = size.padding + size.title;
  const texts = lines.map((text, index) => textAt("detail", left, below + (index + 0.75) * size.line, text));
  const ruleY = below + lines.length * size.line + size.padding / 2;
  const noted = notes.map((text, index) =>
    textAt("note", left, ruleY + size.padding / 2 + (index + 0.75) * size.line, text),
  );
  return [
    `<g class="${role}" transform="translate(${round(x)} ${round(y)})">`,
    `<rect width="${round(boxWidth)}" height="${round(heightOf(box))}" rx="6"/>`,
    textAt("title", left, size.padding + 12, title),
    ...texts,
    ...(notes.length > 0 ? [`<path class="rule" d="M0 ${round(ruleY)}H${round(boxWidth)}"/>`] : []),
    ...noted,
    "</g>",
  ].join("");
}

function drawArrow(points: readonly Point[], label: string): string {
  const [first, ...rest] = points;
  const end = points.at(-1);
  if (first === undefined || end === undefined) return "";
  const path = `M${at(first)}${rest.map((point) => `L${at(point)}`).join("")}`;
  const head = `M${at(end)}l-4 -8h8z`;
  const middle = points[points.length >> 1] ?? end;
  return [
    `<path class="arrow" d="${path}"/><path class="head" d="${head}"/>`,
    textAt("label", middle.x + 8, middle.y + 4, label),
  ].join("");
}

const textAt = (kind: string, x: number, y: number, text: string): string =>
  `<text class="${kind}" x="${round(x)}" y="${round(y)}">${escaped(text)}</text>`;

const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;
const round = (pixels: number): string => String(Math.round(pixels * 10) / 10);

/** A text as XML and HTML write it. */
export const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const style = `
text{font-family:ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace;font-size:11px;fill:#24292f}
.heading{font-size:16px;font-weight:bold}.title{font-size:12px;font-weight:bold}.note,.label{fill:#57606a}.label{font-size:10px}
.paper{fill:#fff}rect{stroke-width:1.2}.rule{stroke:#d0d7de;fill:none}.arrow{stroke:#8c959f;stroke-width:1.4;fill:none}.head{fill:#8c959f}
.source rect{fill:#ddf4ff;stroke:#0969da}.operator rect{fill:#f6f8fa;stroke:#8c959f}
.state rect{fill:#fff8c5;stroke:#bf8700}.sink rect{fill:#dafbe1;stroke:#1a7f37}
@media (prefers-color-scheme:dark){text{fill:#e6edf3}.note,.label{fill:#9198a1}.paper{fill:#0d1117}.rule{stroke:#3d444d}
.arrow{stroke:#6e7681}.head{fill:#6e7681}.source rect{fill:#0c2d4f;stroke:#4493f8}.operator rect{fill:#161b22;stroke:#6e7681}
.state rect{fill:#3a2d05;stroke:#d29922}.sink rect{fill:#0f2f1a;stroke:#3fb950}}
`.replaceAll("\n", "");
