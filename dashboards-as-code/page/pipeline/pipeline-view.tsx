import { useEffect, useState } from "react";
import { askPicture, type Picture } from "../api.js";
import { HEIGHT, layoutOf, type PlacedEdge, type PlacedNode, WIDTH } from "./layout.js";

/** What runs as a picture: sources, jobs and sinks, the rate and lag of each flow, and what fails in words. */
export function PipelineView({ tick }: { readonly tick: number }) {
  const [picture, setPicture] = useState<Picture>({ nodes: [], edges: [] });
  const [problem, setProblem] = useState<string | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a tick asks anew
  useEffect(() => {
    const stop = new AbortController();
    askPicture(stop.signal).then(
      (next) => {
        setPicture(next);
        setProblem(undefined);
      },
      (reason: unknown) => stop.signal.aborted || setProblem(String(reason)),
    );
    return () => stop.abort();
  }, [tick]);
  const { nodes, edges, width, height } = layoutOf(picture);
  const failing = picture.nodes.filter(({ error }) => error !== undefined);
  return (
    <section aria-label="The pipeline">
      {problem === undefined ? null : (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <svg
        className="picture"
        viewBox={`-4 -4 ${Math.max(1, width) + 8} ${Math.max(1, height) + 8}`}
        role="img"
        aria-label="The pipeline; its parts follow as tables"
      >
        <defs>
          <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
            <path d="M0 0L8 4L0 8z" />
          </marker>
        </defs>
        {edges.map((edge) => (
          <Flow key={`${edge.from} ${edge.to}`} edge={edge} />
        ))}
        {nodes.map((node) => (
          <Part key={node.id} node={node} />
        ))}
      </svg>
      {failing.length === 0 ? null : (
        <ul className="failing" role="alert">
          {failing.map(({ id, title, error }) => (
            <li key={id}>
              <strong>{title}</strong> {error}
            </li>
          ))}
        </ul>
      )}
      <table className="hidden">
        <caption>Flows of rows</caption>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">Rate and lag</th>
          </tr>
        </thead>
        <tbody>
          {edges.map((edge) => (
            <tr key={`${edge.from} ${edge.to}`}>
              <td>{edge.start.title}</td>
              <td>{edge.end.title}</td>
              <td>{flowText(edge)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Part({ node: { x, y, title, detail, state, kind, error } }: { readonly node: PlacedNode }) {
  const details = kind === "table" ? shortened(detail) : detail;
  return (
    <g className={`part ${kind} ${state}`} transform={`translate(${x} ${y})`} data-part={title}>
      <title>{[title, detail, error].filter(Boolean).join("\n")}</title>
      <rect width={WIDTH} height={HEIGHT} rx={kind === "query" ? 27 : 5} />
      <text x={WIDTH / 2} y={22} textAnchor="middle" className="part-title">
        {cut(title, 24)}
      </text>
      <text x={WIDTH / 2} y={40} textAnchor="middle" className="part-detail">
        {cut(state === "failed" ? (error ?? detail) : details, 30)}
      </text>
    </g>
  );
}

/** `kafka trades as avro from earliest-offset` is too long for a box: the system and its name. */
const shortened = (detail: string): string =>
  detail
    .split(" ")
    .slice(0, 2)
    .join(" ")
    .replace(/[,:;]$/, "");

const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);

function Flow({ edge }: { readonly edge: PlacedEdge }) {
  const [x1, y1] = [edge.start.x + WIDTH, edge.start.y + HEIGHT / 2];
  const [x2, y2] = [edge.end.x - 2, edge.end.y + HEIGHT / 2];
  const bend = Math.max(30, (x2 - x1) / 2);
  const isMoving = (edge.perSecond ?? 0) > 0;
  return (
    <g className={isMoving ? "flow moving" : "flow"}>
      <path d={`M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`} markerEnd="url(#arrow)" />
      <text x={x2 - 10} y={y2 - 7} textAnchor="end">
        {flowText(edge)}
      </text>
    </g>
  );
}

function flowText({ perSecond, lag }: PlacedEdge): string {
  const rate =
    perSecond === undefined ? undefined : `${perSecond < 10 ? perSecond.toFixed(1) : Math.round(perSecond)}/s`;
  return [rate, lag === undefined || lag === 0 ? undefined : `lag ${lag}`]
    .filter((text) => text !== undefined)
    .join(", ");
}
