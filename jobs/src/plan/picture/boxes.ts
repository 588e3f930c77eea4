import { durationText } from "../duration.js";
import { changelogText, type ExplainedOperator, type ExplainedQuery, watermarkText } from "../explain.js";

/** What a box stands for; each role has a colour. */
export type Role = "source" | "operator" | "state" | "sink";

/** One box of the picture, its text already in lines. */
export interface Box {
  readonly id: string;
  readonly role: Role;
  readonly title: string;
  readonly lines: readonly string[];
  /** Smaller, below a rule: what is kept, and the watermark. */
  readonly notes: readonly string[];
}

/** Rows that flow from one box to another. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  /** How these rows change. */
  readonly label: string;
}

export interface Boxes {
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
}

/** Characters in a line of a box. */
export const lineLength = 48;
/** Longer texts end with an ellipsis. */
const mostLines = 6;

/** A query as boxes and arrows, the sources first. */
export function boxesOf({ sink, plan }: ExplainedQuery): Boxes {
  const boxes: Box[] = [];
  const arrows: Arrow[] = [];
  const add = (operator: ExplainedOperator): string => {
    const inputs = operator.inputs.map((input) => ({ id: add(input), label: changelogText(input) }));
    const id = `operator-${boxes.length}`;
    boxes.push(boxOf(operator, id));
    arrows.push(...inputs.map((input) => ({ from: input.id, to: id, label: input.label })));
    return id;
  };
  const last = add(plan);
  boxes.push({
    id: "sink",
    role: "sink",
    title: `sink ${sink.table}`,
    lines: wrapped(sink.description),
    notes: wrapped(
      [
        `${sink.outputMode} mode, every ${durationText(sink.triggerMs)}`,
        ...(sink.primaryKey.length === 0 ? [] : [`key ${sink.primaryKey.join(", ")}`]),
      ].join("; "),
    ),
  });
  arrows.push({ from: last, to: "sink", label: changelogText(plan) });
  return { boxes, arrows };
}

function boxOf(operator: ExplainedOperator, id: string): Box {
  const { name, detail, state, waits, inputs, watermarks } = operator;
  const role = inputs.length === 0 ? "source" : state === undefined ? "operator" : "state";
  const late = state === undefined ? [] : watermarks.map(watermarkText);
  const kept = state === undefined ? [] : [`state: ${state.keeps}, ${state.until}`];
  return {
    id,
    role,
    title: name,
    lines: wrapped(detail),
    notes: [...kept, ...late, ...(waits === undefined ? [] : [waits])].flatMap((note) => wrapped(note)),
  };
}

/** A text in lines, broken after spaces; what does not fit into the lines is left out. */
export function wrapped(text: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const pieces = word.match(new RegExp(`.{1,${lineLength}}`, "gu")) ?? [];
    for (const piece of pieces) {
      if (line !== "" && line.length + 1 + piece.length > lineLength) {
        lines.push(line);
        line = piece;
      } else line = line === "" ? piece : `${line} ${piece}`;
    }
  }
  if (line !== "") lines.push(line);
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines - 1), `${(lines[mostLines - 1] ?? "").slice(0, lineLength - 2)} …`];
}
