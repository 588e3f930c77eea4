import { create } from "@bufbuild/protobuf";
import type { RecordBatch, Table } from "apache-arrow";
import { ProtocolError } from "../errors.js";
import { callFunction } from "../expressions/call.js";
import {
  type AnalyzePlanRequest,
  AnalyzePlanRequest_ExplainSchema,
  AnalyzePlanRequest_InputFilesSchema,
  AnalyzePlanRequest_IsLocalSchema,
  AnalyzePlanRequest_IsStreamingSchema,
  AnalyzePlanRequest_SameSemanticsSchema,
  AnalyzePlanRequest_SchemaSchema,
  AnalyzePlanRequest_SemanticHashSchema,
  AnalyzePlanRequest_TreeStringSchema,
  type AnalyzePlanResponse,
  AnalyzePlanRequest_Explain_ExplainMode as Mode,
  PlanSchema,
} from "../gen/spark/connect/base_pb.js";
import { Aggregate_GroupType, type Relation } from "../gen/spark/connect/relations_pb.js";
import type { CallOptions, SparkConnectClient } from "../protocol/client.js";
import { type StructType, schemaOf } from "../types/data-type.js";
import { typeName } from "../types/type-name.js";
import { arrowBatchesOf, arrowTableOf } from "../values/arrow-table.js";
import { BatchAssembler, decodeRows } from "../values/decode-batch.js";
import type { Row, ValueOptions } from "../values/value.js";
import { type RelationKind, relationOf } from "./relation.js";

const EXPLAIN_MODES = {
  simple: Mode.SIMPLE,
  extended: Mode.EXTENDED,
  codegen: Mode.CODEGEN,
  cost: Mode.COST,
  formatted: Mode.FORMATTED,
} as const;

/** What {@link Query.explain} shows: the physical plan only, all plans, the generated code, statistics, an outline. */
export type ExplainMode = keyof typeof EXPLAIN_MODES;

/** How {@link Query.showString} prints. */
export interface ShowOptions {
  /** How many rows. @default 20 */
  readonly rows?: number | undefined;
  /** Characters after which a value is cut; 0 cuts none. @default 20 */
  readonly truncate?: number | undefined;
  /** One line for each value instead of one for each row. */
  readonly vertical?: boolean | undefined;
}

type Asked = NonNullable<AnalyzePlanRequest["analyze"]["case"]>;
type Result = Exclude<AnalyzePlanResponse["result"], { readonly case: undefined }>;
type Results = { readonly [R in Result as R["case"]]: R["value"] };

/** A relation in a session, and everything that asks the server about it. Each method here is a call to the server. */
export class Query {
  /** The relation as it is sent to the server. */
  readonly relation: Relation;
  readonly #client: SparkConnectClient;

  /** Use the methods of a session. */
  constructor(client: SparkConnectClient, relation: Relation) {
    this.#client = client;
    this.relation = relation;
  }

  /** The calls of the session. */
  protected get client(): SparkConnectClient {
    return this.#client;
  }

  /** @throws {AnalysisError} when Spark cannot analyse the relation. */
  async schema(options: CallOptions = {}): Promise<StructType> {
    const value = create(AnalyzePlanRequest_SchemaSchema, { plan: this.#plan() });
    return schemaOf((await this.ask({ case: "schema", value }, "schema", options)).schema);
  }

  /** The names of the columns. */
  async columns(options: CallOptions = {}): Promise<string[]> {
    return (await this.schema(options)).fields.map((field) => field.name);
  }

  /** Name and type of each column, the type as in SQL. */
  async dtypes(options: CallOptions = {}): Promise<Array<readonly [name: string, type: string]>> {
    return (await this.schema(options)).fields.map((field) => [field.name, typeName(field.type)] as const);
  }

  /** The schema as a tree, as {@link printSchema} prints it. @param level how deep. @default all */
  async schemaTree(level?: number, options: CallOptions = {}): Promise<string> {
    const depth = level === undefined ? {} : { level };
    const value = create(AnalyzePlanRequest_TreeStringSchema, { plan: this.#plan(), ...depth });
    return (await this.ask({ case: "treeString", value }, "treeString", options)).treeString;
  }

  /** Prints the schema as a tree to the standard output. */
  async printSchema(level?: number, options: CallOptions = {}): Promise<void> {
    console.log(await this.schemaTree(level, options));
  }

  /** Spark's plan of the relation, as text. */
  async explain(mode: ExplainMode = "simple", options: CallOptions = {}): Promise<string> {
    const value = create(AnalyzePlanRequest_ExplainSchema, { plan: this.#plan(), explainMode: EXPLAIN_MODES[mode] });
    return (await this.ask({ case: "explain", value }, "explain", options)).explainString;
  }

  /** Whether the relation reads a stream, so that only `writeStream` can run it. */
  async isStreaming(options: CallOptions = {}): Promise<boolean> {
    const value = create(AnalyzePlanRequest_IsStreamingSchema, { plan: this.#plan() });
    return (await this.ask({ case: "isStreaming", value }, "isStreaming", options)).isStreaming;
  }

  /** Whether `collect` needs no task of Spark. */
  async isLocal(options: CallOptions = {}): Promise<boolean> {
    const value = create(AnalyzePlanRequest_IsLocalSchema, { plan: this.#plan() });
    return (await this.ask({ case: "isLocal", value }, "isLocal", options)).isLocal;
  }

  /** The files that the relation reads, as far as Spark knows them. */
  async inputFiles(options: CallOptions = {}): Promise<string[]> {
    const value = create(AnalyzePlanRequest_InputFilesSchema, { plan: this.#plan() });
    return [...(await this.ask({ case: "inputFiles", value }, "inputFiles", options)).files];
  }

  /** Whether another relation gives the same rows, as far as the optimizer's plans tell. */
  async sameSemantics(other: Query, options: CallOptions = {}): Promise<boolean> {
    const value = create(AnalyzePlanRequest_SameSemanticsSchema, {
      targetPlan: this.#plan(),
      otherPlan: other.#plan(),
    });
    return (await this.ask({ case: "sameSemantics", value }, "sameSemantics", options)).result;
  }

  /** A hash that is equal for relations of {@link sameSemantics}. */
  async semanticHash(options: CallOptions = {}): Promise<number> {
    const value = create(AnalyzePlanRequest_SemanticHashSchema, { plan: this.#plan() });
    return (await this.ask({ case: "semanticHash", value }, "semanticHash", options)).result;
  }

  /** All rows. They are all held in memory: see {@link rows} for large results. */
  async collect(options: CallOptions & ValueOptions = {}): Promise<Row[]> {
    const rows: Row[] = [];
    for await (const batch of this.#batches(this.relation, options)) for (const row of batch) rows.push(row);
    return rows;
  }

  /** The rows one by one, with one Arrow batch of them in memory. Ending the iteration early interrupts the query. */
  async *rows(options: CallOptions & ValueOptions = {}): AsyncGenerator<Row, void, undefined> {
    for await (const batch of this.#batches(this.relation, options)) yield* batch;
  }

  /** The result as batches of Arrow, one of which is in memory at a time. */
  async *arrowBatches(options: CallOptions = {}): AsyncGenerator<RecordBatch, void, undefined> {
    for await (const { arrow } of this.#streams(this.relation, options)) yield* arrowBatchesOf(arrow);
  }

  /** The result as a table of Arrow; columns are as Spark sends them. */
  async toArrow(options: CallOptions = {}): Promise<Table> {
    const streams: Uint8Array[] = [];
    for await (const { arrow } of this.#streams(this.relation, options)) streams.push(arrow);
    return arrowTableOf(streams);
  }

  /** The first rows. */
  async take(count: number, options: CallOptions & ValueOptions = {}): Promise<Row[]> {
    return this.#collect({ case: "limit", value: { input: this.relation, limit: count } }, options);
  }

  /** The last rows. */
  async tail(count: number, options: CallOptions & ValueOptions = {}): Promise<Row[]> {
    return this.#collect({ case: "tail", value: { input: this.relation, limit: count } }, options);
  }

  /** The first row; undefined when there is none. */
  async first(options: CallOptions & ValueOptions = {}): Promise<Row | undefined> {
    return (await this.take(1, options))[0];
  }

  /** Whether there is no row. */
  async isEmpty(options: CallOptions = {}): Promise<boolean> {
    const input = relationOf({ case: "project", value: { input: this.relation, expressions: [] } });
    return (await this.#collect({ case: "limit", value: { input, limit: 1 } }, options)).length === 0;
  }

  /** The number of rows. */
  async count(options: CallOptions = {}): Promise<number> {
    const value = {
      input: this.relation,
      groupType: Aggregate_GroupType.GROUPBY,
      aggregateExpressions: [callFunction("count", [1]).expression],
    };
    const [row] = await this.#collect({ case: "aggregate", value }, { ...options, longs: "number" });
    const count = Object.values(row ?? {})[0];
    if (typeof count !== "number") throw new ProtocolError("The server answered no number of rows.");
    return count;
  }

  /** The first rows as a table of characters. */
  async showString(
    { rows = 20, truncate = 20, vertical = false }: ShowOptions = {},
    options: CallOptions = {},
  ): Promise<string> {
    const value = { input: this.relation, numRows: rows, truncate, vertical };
    const [row] = await this.#collect({ case: "showString", value }, options);
    const text = Object.values(row ?? {})[0];
    if (typeof text !== "string") throw new ProtocolError("The server answered no table.");
    return text;
  }

  /** Prints the first rows as a table to the standard output. */
  async show(show: ShowOptions = {}, options: CallOptions = {}): Promise<void> {
    console.log(await this.showString(show, options));
  }

  async #collect(kind: RelationKind, options: CallOptions & ValueOptions): Promise<Row[]> {
    const rows: Row[] = [];
    for await (const batch of this.#batches(relationOf(kind), options)) rows.push(...batch);
    return rows;
  }

  /** The rows, a batch at a time. */
  async *#batches(root: Relation, options: CallOptions & ValueOptions): AsyncGenerator<Row[], void, undefined> {
    for await (const { arrow, schema } of this.#streams(root, options)) yield decodeRows(arrow, schema, options);
  }

  /** The result as it comes: Arrow streams, each with its schema and some of the rows. */
  async *#streams(
    root: Relation,
    options: CallOptions,
  ): AsyncGenerator<{ readonly arrow: Uint8Array; readonly schema: StructType }, void, undefined> {
    const assembler = new BatchAssembler();
    const plan = create(PlanSchema, { opType: { case: "root", value: root } });
    let schema: StructType | undefined;
    for await (const response of this.#client.execute(plan, options)) {
      if (response.schema !== undefined) schema = schemaOf(response.schema);
      if (response.responseType.case !== "arrowBatch") continue;
      const arrow = assembler.add(response.responseType.value);
      if (arrow === undefined) continue;
      if (schema === undefined) throw new ProtocolError("The server sent rows before their schema.");
      yield { arrow, schema };
    }
    assembler.end();
  }

  /** One question about a plan; its answer must be of the same case. */
  protected async ask<A extends Asked & keyof Results>(
    analyze: Extract<AnalyzePlanRequest["analyze"], { readonly case: A }>,
    asked: A,
    options: CallOptions,
  ): Promise<Results[A]> {
    const result = await this.#client.analyze(analyze, options);
    if (isCase(result, asked)) return result.value;
    throw new ProtocolError(`The server answered ${result.case ?? "nothing"} where ${asked} was asked for.`);
  }

  #plan() {
    return create(PlanSchema, { opType: { case: "root", value: this.relation } });
  }
}

function isCase<A extends keyof Results>(
  result: AnalyzePlanResponse["result"],
  asked: A,
): result is Result & { readonly case: A; readonly value: Results[A] } {
  return result.case === asked;
}
