import { type FileFormat, fileFormats } from "../../file-formats/index.js";
import type { FormatField, FormatOptions } from "../../formats/index.js";
import { as, col, ddlName, filter, project, rawCast, readStream, sparkDdl } from "../../spark/index.js";
import type * as spark from "../../spark/messages.js";
import type { PhysicalTableColumn } from "../../table.js";
import { withLeaves, withNulls } from "../../type-leaves.js";
import { sameShape } from "../../type-rules.js";
import { type Type, withCounts } from "../../types.js";
import type { TableDraft } from "../connector.js";
import { parseOptions } from "../options.js";
import { requireFields } from "../record-format.js";
import type { FileForm, FileRequest } from "./file-form.js";
import { arrivalOrder } from "./metadata.js";

/** @param columns those whose values are in the records */
export function blocks(draft: TableDraft, format: FileFormat, columns: readonly PhysicalTableColumn[]): FileForm {
  const options = parseOptions(format.options, draft.options, "filesystem", () => true);
  const fields = columns.map(({ name, type }) => ({ name, type: withCounts(type) }));
  return {
    name: format.name,
    options,
    optionNames: Object.keys(format.options),
    source: format.rowOfFile === undefined ? { unordered: unordered(format.name) } : {},
    require() {
      const refuses = (type: Type) => refusal(format, type);
      requireFields({ name: format.name, refuses, refusesAll: () => refusesAll(draft, columns) }, columns, draft.place);
    },
    read: (settings, request) => readBlocks(format, options, fields, settings, request),
    write(given) {
      const guard = format.guard?.(fields);
      return {
        columns: given.map((field) => as(writtenValue(format, options, field), field.name)),
        format: format.name,
        options: format.writeOptions(fields, options),
        ...(guard === undefined ? {} : { guard }),
      };
    },
  };
}

const unordered = (name: string): string => {
  const known = [...fileFormats.values()].filter(({ rowOfFile }) => rowOfFile !== undefined);
  const names = known.map((each) => each.name).join(" or ");
  return `the numbers of rows in files of the format '${name}', which Spark tells of ${names} and of lines`;
};

/** Why a type, or a part of it, cannot be in a file. */
function refusal(format: FileFormat, type: Type): string | undefined {
  const stored = format.stored(type);
  if (typeof stored !== "string") return stored.refused;
  return partsOf(type)
    .map((part) => refusal(format, part))
    .find((reason) => reason !== undefined);
}

function partsOf(type: Type): readonly Type[] {
  switch (type.kind) {
    case "ARRAY":
    case "MULTISET":
      return [type.element];
    case "MAP":
      return [type.key, type.value];
    case "ROW":
      return type.fields.map((field) => field.type);
    default:
      return [];
  }
}

/** Spark writes no file without a column, and finds columns whatever their case. */
function refusesAll({ name, physical }: TableDraft, columns: readonly PhysicalTableColumn[]) {
  if (columns.length === 0) {
    const message = `Table \`${name}\` has no column that would be in its files`;
    return { message, hint: "add a column that is none of PARTITIONED BY, or use the format 'json'" };
  }
  const [first, second] = physical.flatMap((one) =>
    physical.filter((other) => other.name.toLowerCase() === one.name.toLowerCase() && other !== one).slice(0, 1),
  );
  if (first === undefined || second === undefined) return undefined;
  const message = `Columns \`${second.name}\` and \`${first.name}\` differ in their case alone`;
  return { message, hint: "rename one of them: Spark takes them for one column of a file" };
}

function readBlocks(
  format: FileFormat,
  options: FormatOptions,
  fields: readonly FormatField[],
  settings: Readonly<Record<string, string>>,
  { fields: wanted, ofFile, arrival }: FileRequest,
): spark.Relation {
  const carried = (type: Type) => withLeaves(type, (leaf) => format.readAs(leaf, options));
  const schema = fields.map(({ name, type }) => `${ddlName(name)} ${sparkDdl(carried(type))}`).join(", ");
  const files = readStream(format.name, { ...settings, ...format.readOptions(fields, options) }, schema);
  const guard = format.guard?.(fields);
  return project(guard === undefined ? files : filter(files, guard), [
    ...wanted.map(({ column, as: name }) => {
      const type = withCounts(column.type);
      const value = col(column.name);
      return as(sameShape(carried(type), type) ? value : rawCast(value, withNulls(type)), name);
    }),
    ...ofFile.map(({ value, as: name }) => as(value, name)),
    ...(arrival === undefined || format.rowOfFile === undefined ? [] : [arrivalOrder(format.rowOfFile, arrival)]),
  ]);
}

function writtenValue(format: FileFormat, options: FormatOptions, { name, type }: FormatField): spark.Expression {
  const given = withCounts(type);
  const carried = withLeaves(given, (leaf) => format.writtenAs(leaf, options));
  return sameShape(carried, given) ? col(name) : rawCast(col(name), withNulls(carried));
}
