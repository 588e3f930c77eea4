import { fail, notYet, notYetCodes } from "../../problem.js";
import { as, col, filter, fn, lit, project, readStream } from "../../spark/index.js";
import type * as spark from "../../spark/messages.js";
import type { PhysicalTableColumn } from "../../table.js";
import { shapeText } from "../../types.js";
import type { Connector, ConnectorTable, ReadRequest, TableDraft } from "../connector.js";
import { optionPlace, parseOptions } from "../options.js";
import { canGenerate, type Generator, generated, row, sometimesNull } from "./generators.js";
import { datagenOptions, documentedOptions, type FieldOption, fieldKey, schemaFor } from "./options.js";

/** A field that is made up. */
interface GeneratedField {
  readonly column: PhysicalTableColumn;
  readonly generator: Generator;
  readonly nullRate: number;
}

/**
 * Rows that are made up, for trying things out.
 *
 * Flink: https://nightlies.apache.org/flink/flink-docs-release-2.0/docs/connectors/table/datagen/
 * A sequence counts through all rows in their order, and random values are the same each time the query starts.
 */
export const datagen: Connector = { name: "datagen", options: documentedOptions, metadata: [], open };

function open(draft: TableDraft): ConnectorTable {
  const all = parseOptions(schemaFor(draft.physical), draft.options, "datagen");
  const options = parseOptions(datagenOptions, draft.options, "datagen", () => true);
  const fields = draft.physical.map((column): GeneratedField => {
    const key = (option: FieldOption) => fieldKey(column.name, option);
    const given = <Value>(option: FieldOption, reader: (text: string) => Value): Value | undefined =>
      all[key(option)] === undefined ? undefined : reader(String(all[key(option)]));
    const kind = given("kind", (text) => (text === "sequence" ? text : "random")) ?? "random";
    const place = optionPlace(draft.options, key("kind"));
    if (!canGenerate(column.type, kind)) {
      const what = `a ${kind} \`${column.name}\` of type ${shapeText(column.type)}`;
      notYet(column.place, notYetCodes.table, what, "a generator of such values", "make it a computed column");
    }
    const nullRate = given("null-rate", Number) ?? 0;
    if (kind === "sequence") {
      const start = given("start", BigInt) ?? 0n;
      const end = given("end", BigInt) ?? 0n;
      if (end < start) {
        const message = `The sequence \`${column.name}\` ends at ${end}, before its start, ${start}`;
        fail(place, { code: "MDSP2260", message, hint: `write a greater '${key("end")}'` });
      }
      return { column, generator: { kind, start, end }, nullRate };
    }
    const min = given("min", String);
    const max = given("max", String);
    if (min !== undefined && max !== undefined && Number(min) > Number(max)) {
      const message = `The least \`${column.name}\`, ${min}, is above the greatest, ${max}`;
      fail(optionPlace(draft.options, key("min")), {
        code: "MDSP2260",
        message,
        hint: `write a smaller '${key("min")}'`,
      });
    }
    const length = given("length", Number);
    const generator: Generator = {
      kind,
      maxPastMs: given("max-past", Number) ?? 0,
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
      ...(length === undefined ? {} : { length }),
    };
    return { column, generator, nullRate };
  });
  const rowsPerSecond = options["rows-per-second"] ?? 10_000n;
  const bounds = fields.flatMap(({ generator: each }) =>
    each.kind === "sequence" ? [each.end - each.start + 1n] : [],
  );
  const limit = [...bounds, ...(options["number-of-rows"] === undefined ? [] : [options["number-of-rows"]])];
  const rows = limit.length === 0 ? undefined : limit.reduce((least, each) => (each < least ? each : least));
  const many = rows === undefined ? "rows without end" : `${rows} rows`;
  return {
    connector: "datagen",
    source: {
      description: `datagen ${many}, ${rowsPerSecond} a second`,
      read: (request) => read(fields, rowsPerSecond, rows, request),
    },
  };
}

function read(
  fields: readonly GeneratedField[],
  rowsPerSecond: bigint,
  rows: bigint | undefined,
  request: ReadRequest,
): spark.Relation {
  const endless = readStream("rate", { rowsPerSecond: String(rowsPerSecond) });
  const counted = rows === undefined ? endless : filter(endless, fn("<", col(row.number), lit.bigint(rows)));
  const values = request.physical.map(({ column, as: name }) => {
    const field = fields.find((each) => each.column.name === column.name);
    if (field === undefined) throw new TypeError(`Column ${column.name} is not generated.`);
    const value = generated(field.generator, column.type, column.name);
    return as(sometimesNull(value, field.nullRate, column.name), name);
  });
  const arrival = request.arrival === undefined ? [] : [as(col(row.number), request.arrival)];
  const columns = [...values, ...arrival];
  return project(counted, columns.length === 0 ? [col(row.number)] : columns);
}
