import type { Aggregate, AggregateWindow } from "../../analysis/relation.js";
import { watermarksOf } from "../../analysis/time-attributes.js";
import { durationText } from "../duration.js";
import { earlyWindowAggregate } from "./early-window-aggregate.js";
import { groupAggregate } from "./group-aggregate.js";
import type { Operator, OperatorState } from "./operator.js";
import { windowAggregate } from "./window-aggregate.js";

/** GROUP BY: without a window, of windows that are written once, or of windows that are also written early. */
export const aggregate: Operator<"aggregate"> = {
  build(relation, needed, _style, build) {
    const { window } = relation;
    if (window === undefined) return groupAggregate(relation, build);
    return window.earlyFire
      ? earlyWindowAggregate(relation, window, needed, build)
      : windowAggregate(relation, window, needed, build);
  },
  describe(relation) {
    const { keys, window, items } = relation;
    const columns = [...keys.map((key) => key.id), ...(window === undefined ? [] : ["window"])];
    const by = columns.length === 0 ? "one group" : `by ${columns.join(", ")}`;
    const calls = items.map(
      (item) => `${item.column.id} = ${item.function.name}(${item.args.map((arg) => arg.id).join(", ")})`,
    );
    return {
      name: nameOf(window),
      detail: calls.length === 0 ? by : `${by}: ${calls.join(", ")}`,
      state: stateOf(relation),
      ...(window === undefined || window.earlyFire ? {} : { waits: waitOf(relation) }),
    };
  },
};

function nameOf(window: AggregateWindow | undefined): string {
  if (window === undefined) return "aggregate";
  return window.earlyFire ? "early-firing window aggregate" : "window aggregate";
}

function waitOf(relation: Aggregate): string {
  const delay = durationText(watermarksOf(relation)[0]?.delayMs ?? 0);
  return `a window is written when an event ${delay} after its end has come: without later events the last windows stay open`;
}

function stateOf(relation: Aggregate): OperatorState {
  const { window } = relation;
  if (window === undefined) return { keeps: "one row a group", until: "for ever" };
  const delay = durationText(watermarksOf(relation)[0]?.delayMs ?? 0);
  const end = `until an event ${delay} after the window's end has come`;
  return {
    keeps: "one row a group and open window",
    until: window.earlyFire ? `${end}; rows at each trigger, the last one then` : `${end}; one row then`,
  };
}
