import { expect, it } from "vitest";
import type { ExplainedOperator, ExplainedQuery } from "../explain.js";
import { svgOf } from "./svg.js";

const operator = (name: string, inputs: readonly ExplainedOperator[]): ExplainedOperator => ({
  kind: "filter",
  name,
  detail: `detail of ${name} <&> "it"`,
  ...(inputs.length > 1 ? { state: { keeps: "rows", until: "for ever" } } : {}),
  changelog: "append",
  watermarks: [{ column: "t", delayMs: 2_000 }],
  inputs,
});

const query: ExplainedQuery = {
  sink: { table: "out", description: "kafka", outputMode: "append", primaryKey: [], triggerMs: 500 },
  silence: [],
  plan: operator("join", [
    operator("left", [operator("left scan", [])]),
    operator("right", [operator("right scan", []), operator("third scan", [])]),
  ]),
};

/** The boxes of a picture: place and size. */
function boxesIn(svg: string): { x: number; y: number; width: number; height: number }[] {
  const boxes = svg.matchAll(/translate\(([\d.]+) ([\d.]+)\)"><rect width="([\d.]+)" height="([\d.]+)"/g);
  return [...boxes].map(([, ...numbers]) => {
    const [x = 0, y = 0, width = 0, height = 0] = numbers.map(Number);
    return { x, y, width, height };
  });
}

it("each operator and the sink is a box, none over another", () => {
  const boxes = boxesIn(svgOf([{ name: "q", query }]));
  expect(boxes).toHaveLength(7);
  for (const a of boxes) {
    for (const b of boxes) {
      const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
      expect(a === b || apart).toBe(true);
    }
  }
});

it("texts are escaped, roles have classes, arrows say how rows change", () => {
  const svg = svgOf([{ name: "<q>", query }]);
  expect(svg).toContain("&lt;q&gt;");
  expect(svg).toContain("detail of join &lt;&amp;&gt; &quot;it&quot;");
  for (const role of ["source", "operator", "state", "sink"]) expect(svg).toContain(`<g class="${role}"`);
  expect(svg.match(/<path class="arrow"/g)).toHaveLength(6);
  expect(svg).toContain("watermark t - 2 s");
});
