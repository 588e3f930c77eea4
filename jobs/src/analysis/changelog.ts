import type { ChangelogMode } from "../catalog/connectors/connector.js";
import { isImplicitlyCastable } from "../catalog/type-rules.js";
import { isDeterministic } from "./bind-scan.js";
import { type BoundExpression, columnIds, expressionKey } from "./bound-expression.js";
import type { Relation } from "./relation.js";

/** How the rows of a relation change, and what makes them unique. */
export interface Changelog {
  readonly mode: ChangelogMode;
  /**
   * The unique key: of each group one column is enough, since the others follow from it (a window's start, end and time).
   * Undefined when none is known.
   */
  readonly key: readonly (readonly string[])[] | undefined;
  /** The columns that stay the same in all rows of a key; `all` when rows are only added. */
  readonly stable: ReadonlySet<string> | "all";
}

const unknown: Changelog = { mode: "append", key: undefined, stable: "all" };

/** The changelog of a relation, from those of its inputs. */
export function changelogOf(relation: Relation): Changelog {
  switch (relation.kind) {
    case "scan":
    case "values":
    case "join":
      return unknown;
    case "filter":
    case "watermark":
      return changelogOf(relation.input);
    case "window-table":
      return { ...changelogOf(relation.input), key: undefined };
    case "union":
      return relation.inputs.every((input) => changelogOf(input).mode === "append")
        ? unknown
        : { mode: "upsert", key: undefined, stable: new Set() };
    case "aggregate": {
      const { keys, window } = relation;
      const parts = window === undefined ? [] : [window.start.id, window.end.id, window.time.id];
      const key = [...keys.map((column) => [column.id]), ...(window === undefined ? [] : [parts])];
      if (window !== undefined && !window.earlyFire) return { mode: "append", key, stable: "all" };
      return { mode: "upsert", key, stable: new Set([...keys.map((column) => column.id), ...parts]) };
    }
    case "project": {
      const below = changelogOf(relation.input);
      const sources = relation.items.map(({ column, expression }) => ({
        id: column.id,
        source: injectiveSource(expression),
      }));
      const key = below.key?.map((group) =>
        sources.filter(({ source }) => source !== undefined && group.includes(source)).map(({ id }) => id),
      );
      const { stable } = below;
      if (stable === "all") return { mode: below.mode, key: complete(key), stable };
      const kept = relation.items.filter(
        ({ expression }) => isDeterministic(expression) && [...columnIds(expression)].every((id) => stable.has(id)),
      );
      return { mode: below.mode, key: complete(key), stable: new Set(kept.map(({ column }) => column.id)) };
    }
  }
}

function complete(key: readonly (readonly string[])[] | undefined): readonly (readonly string[])[] | undefined {
  return key?.every((group) => group.length > 0) ? key : undefined;
}

/** The column whose values an expression tells apart: a column itself, a cast that loses nothing, literals that differ. */
function injectiveSource(expression: BoundExpression): string | undefined {
  switch (expression.kind) {
    case "column":
      return expression.column.id;
    case "required":
      return injectiveSource(expression.operand);
    case "cast":
      return isImplicitlyCastable(expression.operand.type, expression.type)
        ? injectiveSource(expression.operand)
        : undefined;
    case "choice": {
      const { choices } = expression;
      const literals = choices.every((choice) => isLiteral(choice));
      const different = new Set(choices.map(expressionKey)).size === choices.length;
      return literals && different ? expression.column.id : undefined;
    }
    default:
      return undefined;
  }
}

const isLiteral = (expression: BoundExpression): boolean =>
  expression.kind === "literal" || (expression.kind === "cast" && isLiteral(expression.operand));
