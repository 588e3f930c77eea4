import { DataFrame } from "../dataframe/dataframe.js";
import { relationOf } from "../dataframe/relation.js";
import { InvalidArgumentError } from "../errors.js";
import { lit } from "../expressions/call.js";
import type { Column } from "../expressions/column.js";
import type { SparkConnectClient } from "../protocol/client.js";
import { rangeRelation } from "./range.js";

/**
 * Functions that make rows (`spark.tvf` of PySpark). Their arguments are made of literals, for
 * there is no DataFrame whose columns they could be. Since Spark 4.0.
 */
export class TableValuedFunctions {
  readonly #client: SparkConnectClient;

  /** Use `session.tvf`. */
  constructor(client: SparkConnectClient) {
    this.#client = client;
  }

  /** The integers from `start` to `end`, which is left out, in a column `id`; with one argument, from 0 to it. */
  range(start: number | bigint, end?: number | bigint, step: number | bigint = 1, numPartitions?: number): DataFrame {
    const relation =
      end === undefined ? rangeRelation(0, start, step, numPartitions) : rangeRelation(start, end, step, numPartitions);
    return new DataFrame(this.#client, relation);
  }

  /** A row for each element of an array (`col`), or each pair of a map (`key`, `value`). */
  explode(collection: Column): DataFrame {
    return this.#call("explode", collection);
  }

  /** As {@link explode}, with a row of nulls where there is no element. */
  explode_outer(collection: Column): DataFrame {
    return this.#call("explode_outer", collection);
  }

  /** As {@link explode}, with the position from 0 in a column `pos`. */
  posexplode(collection: Column): DataFrame {
    return this.#call("posexplode", collection);
  }

  /** As {@link posexplode}, with a row of nulls where there is no element. */
  posexplode_outer(collection: Column): DataFrame {
    return this.#call("posexplode_outer", collection);
  }

  /** A row for each struct of an array, with its fields as columns. */
  inline(structs: Column): DataFrame {
    return this.#call("inline", structs);
  }

  /** As {@link inline}, with a row of nulls where there is no element. */
  inline_outer(structs: Column): DataFrame {
    return this.#call("inline_outer", structs);
  }

  /** One row with fields of a JSON object as texts, in columns `c0`, `c1`, … @throws {InvalidArgumentError} without a field. */
  json_tuple(json: Column, ...fields: readonly Column[]): DataFrame {
    if (fields.length === 0) throw new InvalidArgumentError("json_tuple needs the name of at least one field.");
    return this.#call("json_tuple", json, ...fields);
  }

  /** The values in so many rows, in columns `col0`, `col1`, … */
  stack(rows: Column | number, ...values: readonly Column[]): DataFrame {
    return this.#call("stack", lit(rows), ...values);
  }

  /** A row for each element or field of a variant: `pos`, `key`, `value`. */
  variant_explode(variant: Column): DataFrame {
    return this.#call("variant_explode", variant);
  }

  /** As {@link variant_explode}, with a row of nulls where there is no element. */
  variant_explode_outer(variant: Column): DataFrame {
    return this.#call("variant_explode_outer", variant);
  }

  /** The collations that the server has. */
  collations(): DataFrame {
    return this.#call("collations");
  }

  /** The keywords of SQL, and whether they are reserved. */
  sql_keywords(): DataFrame {
    return this.#call("sql_keywords");
  }

  #call(functionName: string, ...columns: readonly Column[]): DataFrame {
    const value = { functionName, arguments: columns.map((column) => column.expression) };
    return new DataFrame(this.#client, relationOf({ case: "unresolvedTableValuedFunction", value }, columns));
  }
}
