import { create } from "@bufbuild/protobuf";
import { asColumn, namedColumn } from "../expressions/call.js";
import type { Column, ColumnOrLiteral } from "../expressions/column.js";
import {
  MergeAction_ActionType as Action,
  type Expression,
  ExpressionSchema,
} from "../gen/spark/connect/expressions_pb.js";
import type { Relation } from "../gen/spark/connect/relations_pb.js";
import type { CallOptions, SparkConnectClient } from "../protocol/client.js";
import { commandPlan, runCommand } from "../protocol/command.js";

/** New values of a table's columns, by name. */
export type Assignments = Readonly<Record<string, ColumnOrLiteral>>;

interface Settings {
  readonly targetTableName: string;
  readonly mergeCondition: Column;
  readonly matchActions: readonly Expression[];
  readonly notMatchedActions: readonly Expression[];
  readonly notMatchedBySourceActions: readonly Expression[];
  readonly withSchemaEvolution: boolean;
}

type Actions = "matchActions" | "notMatchedActions" | "notMatchedBySourceActions";

/**
 * Describes a MERGE INTO and runs it. Of the actions for a row the first one whose condition is true counts.
 *
 * ```ts
 * await frame
 *   .mergeInto("quotes", expr("quotes.symbol = source.symbol"))
 *   .whenMatched().updateAll()
 *   .whenNotMatched().insertAll()
 *   .merge();
 * ```
 */
export class MergeIntoWriter {
  readonly #client: SparkConnectClient;
  readonly #source: Relation;
  readonly #settings: Settings;

  private constructor(client: SparkConnectClient, source: Relation, settings: Settings) {
    this.#client = client;
    this.#source = source;
    this.#settings = settings;
  }

  /** Use `DataFrame.mergeInto`. */
  static create(client: SparkConnectClient, source: Relation, table: string, condition: Column): MergeIntoWriter {
    return new MergeIntoWriter(client, source, {
      targetTableName: table,
      mergeCondition: condition,
      matchActions: [],
      notMatchedActions: [],
      notMatchedBySourceActions: [],
      withSchemaEvolution: false,
    });
  }

  /** Rows of the table that a row of the source belongs to, and for which the condition is true. */
  whenMatched(condition?: Column): MergeUpdate {
    return this.#update("matchActions", condition);
  }

  /** Rows of the source that belong to no row of the table, and for which the condition is true. */
  whenNotMatched(condition?: Column): MergeInsert {
    const add = this.#adder("notMatchedActions", condition);
    return {
      insert: (values) => add(Action.INSERT, values),
      insertAll: () => add(Action.INSERT_STAR),
    };
  }

  /** Rows of the table that no row of the source belongs to, and for which the condition is true. */
  whenNotMatchedBySource(condition?: Column): Omit<MergeUpdate, "updateAll"> {
    return this.#update("notMatchedBySourceActions", condition);
  }

  /** Lets the table get the columns that it lacks, where it can. */
  withSchemaEvolution(): MergeIntoWriter {
    return new MergeIntoWriter(this.#client, this.#source, { ...this.#settings, withSchemaEvolution: true });
  }

  /** Runs the merge. */
  async merge(options: CallOptions = {}): Promise<void> {
    const { mergeCondition, matchActions, notMatchedActions, notMatchedBySourceActions, ...rest } = this.#settings;
    const value = {
      sourceTablePlan: this.#source,
      mergeCondition: mergeCondition.expression,
      matchActions: [...matchActions],
      notMatchedActions: [...notMatchedActions],
      notMatchedBySourceActions: [...notMatchedBySourceActions],
      ...rest,
    };
    await runCommand(this.#client, commandPlan({ case: "mergeIntoTableCommand", value }), "resultComplete", options);
  }

  #update(kind: Actions, condition: Column | undefined): MergeUpdate {
    const add = this.#adder(kind, condition);
    return {
      update: (values) => add(Action.UPDATE, values),
      updateAll: () => add(Action.UPDATE_STAR),
      delete: () => add(Action.DELETE),
    };
  }

  #adder(kind: Actions, condition: Column | undefined): (action: Action, values?: Assignments) => MergeIntoWriter {
    return (actionType, values = {}) => {
      const assignments = Object.entries(values).map(([name, value]) => ({
        key: namedColumn(name).expression,
        value: asColumn(value).expression,
      }));
      const value = {
        actionType,
        assignments,
        ...(condition === undefined ? {} : { condition: condition.expression }),
      };
      const action = create(ExpressionSchema, { exprType: { case: "mergeAction", value } });
      const settings = { ...this.#settings, [kind]: [...this.#settings[kind], action] };
      return new MergeIntoWriter(this.#client, this.#source, settings);
    };
  }
}

/** What may happen to a row of the table. */
export interface MergeUpdate {
  /** Some columns get new values. */
  update(values: Assignments): MergeIntoWriter;
  /** All columns get the values of the source's columns of the same names. */
  updateAll(): MergeIntoWriter;
  delete(): MergeIntoWriter;
}

/** What may happen to a row of the source. */
export interface MergeInsert {
  /** It goes into the table with these values. */
  insert(values: Assignments): MergeIntoWriter;
  /** It goes into the table, columns matched by name. */
  insertAll(): MergeIntoWriter;
}
