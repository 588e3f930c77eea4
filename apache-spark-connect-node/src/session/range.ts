import { relationOf } from "../dataframe/relation.js";
import { InvalidArgumentError } from "../errors.js";
import type { Relation } from "../gen/spark/connect/relations_pb.js";

/** A column `id` with the integers from `start` to `end`, which is left out. */
export function rangeRelation(
  start: number | bigint,
  end: number | bigint,
  step: number | bigint,
  numPartitions: number | undefined,
): Relation {
  const value = { start: long("start", start), end: long("end", end), step: long("step", step) };
  const partitions = numPartitions === undefined ? {} : { numPartitions };
  return relationOf({ case: "range", value: { ...value, ...partitions } });
}

function long(name: string, value: number | bigint): bigint {
  if (typeof value === "number" && !Number.isSafeInteger(value)) {
    throw new InvalidArgumentError(`${name} must be a whole number, but is ${value}. Beyond 2^53, give a bigint.`);
  }
  const integer = BigInt(value);
  if (BigInt.asIntN(64, integer) !== integer) {
    throw new InvalidArgumentError(`${name} must fit into 64 bits, but is ${value}.`);
  }
  return integer;
}
