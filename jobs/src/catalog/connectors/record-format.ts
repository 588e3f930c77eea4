import { closest } from "../../syntax/suggest.js";
import { type Decoding, type Format, type FormatField, type FormatOptions, formats } from "../formats/index.js";
import { fail, found, notYet, notYetCodes, type Place, Problem } from "../problem.js";
import type * as spark from "../spark/messages.js";
import type { PhysicalTableColumn } from "../table.js";
import { shapeText, withCounts } from "../types.js";
import type { Source, TableDraft } from "./connector.js";
import { type OptionSchema, optionPlace, parseOptions } from "./options.js";

/** A format with the options that a table gives it. */
export interface RecordFormat {
  readonly name: string;
  /** Whether a record is a change of the row with its primary key. */
  readonly changes: boolean;
  /** Under the names that the format gives them. */
  readonly options: FormatOptions;
  /** The names of the format's options as the table writes them, with what stands before. */
  readonly optionNames: readonly string[];
  /** Ends with an error for the columns that the format cannot carry. */
  require(columns: readonly PhysicalTableColumn[]): void;
  /** Whether rows can be written: the format needs no subject in a registry, or there is one. */
  readonly writable: boolean;
  decode(bytes: spark.Expression, fields: readonly FormatField[]): Decoding;
  encode(struct: spark.Expression, fields: readonly FormatField[]): spark.Expression;
}

const changes = "an input that takes rows back";

/** Formats of Flink that are not here yet, and what they need. */
const laterFormats: Readonly<Record<string, string>> = {
  "debezium-avro-confluent": changes,
  "canal-json": changes,
  "maxwell-json": changes,
  "ogg-json": changes,
  protobuf: "the compiled classes of its messages",
};

/**
 * The format that an option names.
 *
 * @param option `format`, `value.format` or `key.format`; options of the format begin with what stands before `format`
 * @param subject the subject of the schema in a registry, for formats that have one
 * @param others the names of formats that the connector has beside those of records
 */
export function recordFormat(
  draft: TableDraft,
  option: string,
  connector: string,
  { subject, others = [] }: { readonly subject?: string | undefined; readonly others?: readonly string[] } = {},
): RecordFormat {
  const prefix = option.slice(0, -"format".length);
  const format = namedFormat(draft, option, connector, others);
  const own: OptionSchema = Object.fromEntries(
    Object.entries(format.options).map(([key, each]) => [prefix + key, each]),
  );
  const values = parseOptions(own, draft.options, connector, () => true);
  const options = Object.fromEntries(Object.entries(values).map(([key, value]) => [key.slice(prefix.length), value]));
  const place = { table: draft.name, primaryKey: draft.primaryKey, ...(subject === undefined ? {} : { subject }) };
  format.check?.(options, optionPlace(draft.options, option));
  return {
    name: format.name,
    changes: format.changes === true,
    options,
    optionNames: Object.keys(own),
    require: (columns) =>
      requireFields({ ...format, refuses: (type) => format.refuses(withCounts(type)) }, columns, draft.place),
    writable: format.subject === undefined || (options[format.subject] ?? subject) !== undefined,
    decode: (bytes, fields) => format.decode(bytes, countedFields(fields), options, place),
    encode: (struct, fields) => format.encode(struct, countedFields(fields), options, place),
  };
}

const countedFields = (fields: readonly FormatField[]): readonly FormatField[] =>
  fields.map(({ name, type }) => ({ name, type: withCounts(type) }));

/** Ends with an error for the columns that a format cannot carry. */
export function requireFields(
  format: Pick<Format, "name" | "refuses" | "refusesAll">,
  columns: readonly PhysicalTableColumn[],
  place: Place,
): void {
  const diagnostics = columns.flatMap(({ name, type, place: column }) => {
    const reason = format.refuses(type);
    if (reason === undefined) return [];
    const message = `Column \`${name}\` of type ${shapeText(type)} does not go with the format '${format.name}'`;
    return [found(column, { code: "MDSP2206", message, hint: reason })];
  });
  const reason = format.refusesAll?.(columns);
  if (reason !== undefined) diagnostics.push(found(place, { code: "MDSP2206", ...reason }));
  if (diagnostics.length > 0) throw new Problem(diagnostics);
}

function namedFormat(draft: TableDraft, option: string, connector: string, others: readonly string[]): Format {
  const name = draft.options.values.get(option)?.value;
  if (name === undefined) {
    fail(draft.place, {
      code: "MDSP2204",
      message: `The connector '${connector}' needs the option '${option}'`,
      hint: `add '${option}' = 'avro' or 'json'`,
    });
  }
  const format = formats.get(name);
  if (format !== undefined) return format;
  const needs = laterFormats[name];
  if (needs !== undefined) {
    notYet(optionPlace(draft.options, option), notYetCodes.table, `the format '${name}'`, needs, "use another format");
  }
  const known = new Set([...formats.keys(), ...others]);
  const similar = closest(name, known);
  const hint = similar === undefined ? `there are: ${[...known].join(", ")}` : `did you mean '${similar}'?`;
  return fail(optionPlace(draft.options, option), { code: "MDSP2205", message: `There is no format '${name}'`, hint });
}

/** What a source says of a format whose records are changes: they need the key by which they replace each other. */
export function upsertsOf({ name, primaryKey }: TableDraft, format: RecordFormat): Pick<Source, "upserts" | "missing"> {
  if (!format.changes) return {};
  if (primaryKey.length > 0) return { upserts: true };
  const message = `Table \`${name}\` is read as changes, so it needs a primary key, by which they replace each other`;
  return { missing: { message, hint: "add PRIMARY KEY (…) NOT ENFORCED: the key that the table has in its database" } };
}
