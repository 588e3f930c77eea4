import { booleanOption, optional } from "../connectors/options.js";
import { and, caseWhen, extract, fn, lit, rawCast, textMap } from "../spark/index.js";
import type * as spark from "../spark/messages.js";
import { types } from "../types.js";
import type { Decoding, Format, FormatField, FormatOptions, RecordPlace } from "./format.js";
import { json } from "./json.js";
import { jsonValue } from "./json-value.js";
import { fromTexts } from "./value-text.js";

const prefix = "debezium-json.";
const ownOption = "debezium-json.schema-include";

/** The options of JSON that Flink's format has as well, under its name. */
const shared = ["ignore-parse-errors", "timestamp-format.standard", "map-null-key.mode", "map-null-key.literal"];
const encoding = ["encode.decimal-as-plain-number"];

const sharedOptions = Object.fromEntries(
  [...shared, ...encoding].flatMap((name) => {
    const option = json.options[`json.${name}`];
    return option === undefined ? [] : [[prefix + name, option]];
  }),
);

/** The options as those of JSON. */
const ofJson = (options: FormatOptions): FormatOptions =>
  Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      name.startsWith(prefix) ? `json.${name.slice(prefix.length)}` : name,
      value,
    ]),
  );

/** A record of Debezium: a row before and after a change, and what kind of change it is. */
function envelope(fields: readonly FormatField[], options: FormatOptions): readonly FormatField[] {
  const row = types.row(fields);
  const change: readonly FormatField[] = [
    { name: "before", type: row },
    { name: "after", type: row },
    { name: "op", type: types.string },
  ];
  return options[ownOption] === true ? [{ name: "payload", type: types.row(change) }] : change;
}

function decode(
  bytes: spark.Expression,
  fields: readonly FormatField[],
  options: FormatOptions,
  place: RecordPlace,
): Decoding {
  const rules = {
    standard: options[`${prefix}timestamp-format.standard`] === "ISO-8601" ? "ISO-8601" : "SQL",
    lenient: options[`${prefix}ignore-parse-errors`] === true,
  } as const;
  const record = json.decode(bytes, envelope(fields, options), ofJson(options), place);
  const change = (payload: spark.Expression) =>
    options[ownOption] === true ? extract(payload, lit.string("payload")) : payload;
  const part = (payload: spark.Expression, name: string) => extract(change(payload), lit.string(name));
  const keep = (payload: spark.Expression) => {
    const known = isKept(part(payload, "op"), part(payload, "before"), part(payload, "after"), rules.lenient, place);
    const whole = record.keep?.(payload);
    return whole === undefined ? known : and(whole, known);
  };
  return {
    payload: record.payload,
    keep,
    field: (payload, { name, type }) => fromTexts(extract(part(payload, "after"), lit.string(name)), type, rules),
  };
}

/**
 * Whether a change gives its table a row: the one after it. A change that takes a row away, or moves one to another key,
 * ends the query, for no row of a sink is taken back. One that makes no sense is what the options say of it.
 */
function isKept(
  op: spark.Expression,
  before: spark.Expression,
  after: spark.Expression,
  lenient: boolean,
  { table, primaryKey }: RecordPlace,
): spark.Expression {
  const failed = (text: string) => rawCast(fn("raise_error", lit.string(text)), types.boolean, "wrap");
  const broken = (text: string) => (lenient ? lit.boolean(false) : failed(text));
  const isOp = (...ops: readonly string[]) => fn("in", op, ...ops.map((each) => lit.string(each)));
  const there = caseWhen(
    [[fn("isnotnull", after), lit.boolean(true)]],
    broken(`A change of table ${table} has no row after it`),
  );
  const same = primaryKey.map((name) => {
    const [left, right] = [before, after].map((row) => extract(row, lit.string(name)));
    return fn("<=>", left ?? before, right ?? after);
  });
  const [first = lit.boolean(true), ...more] = same;
  const moved = failed(
    `A change of table ${table} moves a row to another primary key: rows cannot be taken back yet. Give the table the key that Debezium's records have`,
  );
  return caseWhen(
    [
      [isOp("c", "r"), there],
      [
        and(isOp("u"), fn("isnull", before)),
        broken(`A change of table ${table} has no row before it: Postgres gives one with REPLICA IDENTITY FULL`),
      ],
      [isOp("u"), caseWhen([[and(first, ...more), there]], moved)],
      [
        isOp("d"),
        failed(
          `A change deletes a row of table ${table}: rows cannot be taken back yet. Remove such records from the topic`,
        ),
      ],
    ],
    broken(`A record of table ${table} is no change of Debezium: its op is none of c, r, u and d`),
  );
}

/**
 * Changes of a table of a database, as Debezium writes them: a row before and after each. What is read is the last row of
 * each primary key; rows that are written are changes that insert one.
 *
 * Flink: https://nightlies.apache.org/flink/flink-docs-release-2.0/docs/connectors/table/formats/debezium/
 */
export const debeziumJson: Format = {
  name: "debezium-json",
  changes: true,
  options: {
    [ownOption]: optional(
      booleanOption,
      "Whether each record has its schema beside it (`value.converter.schemas.enable` of Kafka Connect).",
      { default: "false" },
    ),
    ...sharedOptions,
  },
  refuses: json.refuses,
  decode,
  encode: (struct, fields, options) => {
    const standard = options[`${prefix}timestamp-format.standard`] === "ISO-8601" ? "ISO-8601" : "SQL";
    const values = fields.flatMap(({ name, type }) => [
      lit.string(name),
      jsonValue(extract(struct, lit.string(name)), type, standard),
    ]);
    const change = fn(
      "named_struct",
      ...[lit.string("before"), lit.null(types.string)],
      ...[lit.string("after"), fn("named_struct", ...values)],
      ...[lit.string("op"), lit.string("c")],
    );
    return rawCast(fn("to_json", change, textMap({ ignoreNullFields: "false" })), types.bytes);
  },
};
