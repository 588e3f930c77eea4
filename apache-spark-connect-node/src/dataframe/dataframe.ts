import { create } from "@bufbuild/protobuf";
import { ProtocolError } from "../errors.js";
import {
  AnalyzePlanRequest_Explain_ExplainMode,
  AnalyzePlanRequest_ExplainSchema,
  AnalyzePlanRequest_IsStreamingSchema,
  AnalyzePlanRequest_SchemaSchema,
  PlanSchema,
} from "../gen/spark/connect/base_pb.js";
import type { Relation } from "../gen/spark/connect/relations_pb.js";
import type { CallOptions, SparkConnectClient } from "../protocol/client.js";
import { commandPlan, runCommand } from "../protocol/command.js";
import { DataStreamWriter } from "../streaming/stream-writer.js";
import { type StructType, schemaOf } from "../types/data-type.js";
import { BatchAssembler, decodeRows } from "../values/decode-batch.js";
import type { Row, ValueOptions } from "../values/value.js";

const EXPLAIN_MODES = {
  simple: AnalyzePlanRequest_Explain_ExplainMode.SIMPLE,
  extended: AnalyzePlanRequest_Explain_ExplainMode.EXTENDED,
  codegen: AnalyzePlanRequest_Explain_ExplainMode.CODEGEN,
  cost: AnalyzePlanRequest_Explain_ExplainMode.COST,
  formatted: AnalyzePlanRequest_Explain_ExplainMode.FORMATTED,
} as const;

/** What {@link DataFrame.explain} shows: the physical plan only, all plans, the generated code, statistics, an outline. */
export type ExplainMode = keyof typeof EXPLAIN_MODES;

/** A relation in a session. Nothing runs before one of its methods asks the server. */
export class DataFrame {
  readonly #client: SparkConnectClient;
  /** The relation as it is sent to the server. */
  readonly relation: Relation;

  constructor(client: SparkConnectClient, relation: Relation) {
    this.#client = client;
    this.relation = relation;
  }

  /** @throws {AnalysisError} when Spark cannot analyse the relation. */
  async schema(options: CallOptions = {}): Promise<StructType> {
    const value = create(AnalyzePlanRequest_SchemaSchema, { plan: this.#plan() });
    const result = await this.#client.analyze({ case: "schema", value }, options);
    if (result.case !== "schema") throw unexpected("schema", result.case);
    return schemaOf(result.value.schema);
  }

  /** Spark's plan of the relation, as text. */
  async explain(mode: ExplainMode = "simple", options: CallOptions = {}): Promise<string> {
    const value = create(AnalyzePlanRequest_ExplainSchema, { plan: this.#plan(), explainMode: EXPLAIN_MODES[mode] });
    const result = await this.#client.analyze({ case: "explain", value }, options);
    if (result.case !== "explain") throw unexpected("explain", result.case);
    return result.value.explainString;
  }

  /** Whether the relation reads a stream, so that only {@link DataFrame.writeStream} can run it. */
  async isStreaming(options: CallOptions = {}): Promise<boolean> {
    const value = create(AnalyzePlanRequest_IsStreamingSchema, { plan: this.#plan() });
    const result = await this.#client.analyze({ case: "isStreaming", value }, options);
    if (result.case !== "isStreaming") throw unexpected("isStreaming", result.case);
    return result.value.isStreaming;
  }

  /** All rows. They are all held in memory: see {@link DataFrame.rows} for large results. */
  async collect(options: CallOptions & ValueOptions = {}): Promise<Row[]> {
    const rows: Row[] = [];
    for await (const batch of this.#batches(options)) for (const row of batch) rows.push(row);
    return rows;
  }

  /** The rows one by one, with one Arrow batch of them in memory. Ending the iteration early interrupts the query. */
  async *rows(options: CallOptions & ValueOptions = {}): AsyncGenerator<Row, void, undefined> {
    for await (const batch of this.#batches(options)) yield* batch;
  }

  /** Makes or replaces a view of the session. */
  async createOrReplaceTempView(name: string, options: CallOptions = {}): Promise<void> {
    const value = { input: this.relation, name, isGlobal: false, replace: true };
    await runCommand(this.#client, commandPlan({ case: "createDataframeView", value }), "resultComplete", options);
  }

  /** Starts a streaming query. */
  get writeStream(): DataStreamWriter {
    return DataStreamWriter.create(this.#client, this.relation);
  }

  async *#batches(options: CallOptions & ValueOptions): AsyncGenerator<Row[], void, undefined> {
    const assembler = new BatchAssembler();
    let schema: StructType | undefined;
    for await (const response of this.#client.execute(this.#plan(), options)) {
      if (response.schema !== undefined) schema = schemaOf(response.schema);
      if (response.responseType.case !== "arrowBatch") continue;
      const arrow = assembler.add(response.responseType.value);
      if (arrow === undefined) continue;
      if (schema === undefined) throw new ProtocolError("The server sent rows before their schema.");
      yield decodeRows(arrow, schema, options);
    }
    assembler.end();
  }

  #plan() {
    return create(PlanSchema, { opType: { case: "root", value: this.relation } });
  }
}

function unexpected(asked: string, got: string | undefined): ProtocolError {
  return new ProtocolError(`The server answered ${got ?? "nothing"} where ${asked} was asked for.`);
}
