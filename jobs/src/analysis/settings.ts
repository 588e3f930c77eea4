import { booleanOption, durationMs, substituted } from "../catalog/connectors/options.js";
import { fail, type Place } from "../catalog/problem.js";
import { isTimeZone } from "../catalog/time-zone.js";
import type { Variables } from "../catalog/variables.js";
import type { ResetOption, SetOption, StringLiteral } from "../syntax/nodes/index.js";
import { didYouMean } from "../syntax/suggest.js";

/** What SET changes, for the statements of a file that follow it. */
export interface Settings {
  /** Emit the windows that a micro-batch touched, with `final` false. @default false */
  readonly earlyFire: boolean;
  /** Milliseconds between micro-batches. @default 500 */
  readonly triggerMs: number;
  /** Parts that the state is split into; fixed once a checkpoint exists. @default 2 */
  readonly parallelism: number;
  /** What a NULL for a NOT NULL column does: fail the query, or drop the row. @default ERROR */
  readonly notNull: "ERROR" | "DROP";
  /** The time zone in which a TIMESTAMP_LTZ has days and hours. @default UTC */
  readonly timeZone: string;
}

export const defaultSettings: Settings = {
  earlyFire: false,
  triggerMs: 500,
  parallelism: 2,
  notNull: "ERROR",
  timeZone: "UTC",
};

/** A setting: one entry of the table. */
export interface Setting {
  /** What it changes, for the reference. */
  readonly meaning: string;
  /** What holds without it, as it would be written. */
  readonly default: string;
  /** What a text changes, or what is wrong with it. */
  readonly read: (text: string) => Partial<Settings> | string;
}

/** The settings there are, by their keys in Flink. */
export const settings: Readonly<Record<string, Setting>> = {
  "table.exec.emit.early-fire.enabled": {
    meaning: "Write the windows that a micro-batch touched, and each a last time when it ends.",
    default: "false",
    read: (text) => {
      const result = booleanOption.read(text);
      return "value" in result ? { earlyFire: result.value } : result.write;
    },
  },
  "execution.checkpointing.interval": {
    meaning: "The time between micro-batches.",
    default: "500 ms",
    read: (text) => {
      const triggerMs = durationMs(text);
      return triggerMs === undefined ? "write '500 ms' or '10 s'" : { triggerMs };
    },
  },
  "parallelism.default": {
    meaning: "The parts that the state is split into; fixed once a checkpoint exists.",
    default: "2",
    read: (text) => {
      const parallelism = /^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined;
      return parallelism === undefined ? "write a whole number from 1" : { parallelism };
    },
  },
  "table.exec.sink.not-null-enforcer": {
    meaning: "What a NULL for a NOT NULL column does: `ERROR` fails the query, `DROP` drops the row.",
    default: "ERROR",
    read: (text) => {
      const value = text.toUpperCase();
      return value === "ERROR" || value === "DROP" ? { notNull: value } : "write 'ERROR' or 'DROP'";
    },
  },
  "table.local-time-zone": {
    meaning: "The time zone of TIMESTAMP_LTZ as text, as days and as hours: `Europe/Berlin` or `GMT+08:00`.",
    default: "UTC",
    read: (text) => (isTimeZone(text) ? { timeZone: text } : "write a name such as 'Europe/Berlin', or 'GMT+08:00'"),
  },
  "execution.runtime-mode": {
    meaning: "Only `streaming`.",
    default: "streaming",
    read: (text) => (text.toLowerCase() === "streaming" ? {} : "only 'streaming' is supported"),
  },
};

/** The settings after a SET. */
export function applySet(before: Settings, node: SetOption, place: Place, variables: Variables): Settings {
  const { key, value } = node;
  if (key === undefined || value === undefined) {
    return fail(place, {
      code: "MDSP2501",
      message: "SET in a job needs a key and a value",
      hint: "write SET 'key' = 'value', or remove it",
    });
  }
  const result = settingOf(key, place).read(substituted(value.value, place.file, value.span, variables));
  if (typeof result !== "string") return { ...before, ...result };
  return fail(
    { ...place, span: value.span },
    { code: "MDSP2503", message: `Setting '${key.value}' cannot be '${value.value}'`, hint: result },
  );
}

/** The settings after a RESET: all, or one, as at the start. */
export function applyReset(before: Settings, node: ResetOption, place: Place): Settings {
  if (node.key === undefined) return defaultSettings;
  const setting = settingOf(node.key, place);
  const initial = setting.read(setting.default);
  return typeof initial === "string" ? before : { ...before, ...initial };
}

function settingOf(key: StringLiteral, place: Place): Setting {
  const found = settings[key.value];
  if (found !== undefined && Object.hasOwn(settings, key.value)) return found;
  const hint = didYouMean(key.value, Object.keys(settings)) ?? `there are: ${Object.keys(settings).join(", ")}`;
  return fail({ ...place, span: key.span }, { code: "MDSP2502", message: `There is no setting '${key.value}'`, hint });
}
