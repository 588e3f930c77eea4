import { numberText, unitOf } from "../format.js";
import type { PanelProps } from "./kind.js";
import { linesOf } from "./lines.js";

/** The newest number of each line, large. */
export function Stat({ panel, frames }: PanelProps) {
  return (
    <dl className="stat">
      {linesOf(frames).map(({ name, column, values }) => {
        const newest = values.findLast((value) => value !== null);
        return (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{newest == null ? "–" : numberText(newest, unitOf(panel, column))}</dd>
          </div>
        );
      })}
    </dl>
  );
}
