import {
  type DataFrame,
  FieldType,
  standardTransformers,
  standardTransformersRegistry,
  toDataFrame,
  transformDataFrame,
} from "@grafana/data";
import { firstValueFrom } from "rxjs";
import type { Panel, Target } from "./api.js";

const used = [
  standardTransformers.joinByFieldTransformer,
  standardTransformers.sortByTransformer,
  standardTransformers.mergeTransformer,
  standardTransformers.filterByValueTransformer,
];
standardTransformersRegistry.setInit(() =>
  used.map((each) => ({
    id: each.id,
    name: each.name,
    description: "",
    transformation: async () => each,
    editor: () => null,
    imageDark: "",
    imageLight: "",
  })),
);

const fieldTypes = {
  string: FieldType.string,
  number: FieldType.number,
  boolean: FieldType.boolean,
  time: FieldType.time,
} as const;

/** The rows of a panel after its transformations: Grafana's own code does them. */
export async function framesOf(panel: Panel, targets: readonly Target[]): Promise<DataFrame[]> {
  const frames = targets.flatMap((target) => framesOfTarget(panel, target));
  const { missing, transformations } = split(panel);
  const there = frames.map((frame) => withoutMissing(frame, missing));
  return await firstValueFrom(transformDataFrame(transformations, there));
}

function framesOfTarget({ targets }: Panel, { refId, frames }: Target): DataFrame[] {
  const alias = targets.find((each) => each.refId === refId)?.alias ?? "";
  return frames.map(({ name, fields }) =>
    toDataFrame({
      refId,
      ...(name === undefined ? {} : { name }),
      fields: fields.map((field) => ({
        name: field.name,
        type: fieldTypes[field.type],
        values: field.values,
        config: field.type === "number" ? displayName(alias, name, field.name) : {},
      })),
    }),
  );
}

/** What a line is called: the alias with the series in the place of `{{column}}`, or the legend of a figure. */
function displayName(alias: string, series: string | undefined, column: string) {
  if (alias !== "") return { displayName: alias.replace(/\{\{\w+\}\}/g, series ?? "") };
  return column === "Value" && series !== undefined ? { displayName: series } : {};
}

/**
 * Grafana's Cassandra plugin reads a missing number as 0, so dashboards leave out zeros of columns that may be missing.
 * Here a missing number is null: the nulls are left out in their place, and a true 0 stays.
 */
function split({ transformations }: Panel) {
  const filters = transformations.filter(({ id }) => id === "filterByValue");
  const missing = filters.flatMap(({ options }) => {
    const all: unknown = options["filters"];
    return Array.isArray(all) ? all.flatMap((each: { fieldName?: unknown }) => String(each.fieldName)) : [];
  });
  return { missing, transformations: transformations.filter(({ id }) => id !== "filterByValue") };
}

function withoutMissing(frame: DataFrame, missing: readonly string[]): DataFrame {
  const field = frame.fields.find(({ name }) => missing.includes(name));
  if (field === undefined) return frame;
  const rows = field.values.flatMap((value: unknown, index: number) => (value === null ? [] : [index]));
  const fields = frame.fields.map((each) => ({ ...each, values: rows.map((index: number) => each.values[index]) }));
  return { ...frame, fields, length: rows.length };
}
