import { AsyncLocalStorage } from "node:async_hooks";
import { fn, raise } from "../spark/index.js";
import { isImplicitlyCastable } from "../type-rules.js";
import { type Type, typeText, withNullable } from "../types.js";
import type { Callable, Check } from "./function.js";

/** A class on Spark's server that implements one of `org.apache.spark.sql.api.java.UDF0` to `UDF22`. */
export interface JavaFunction {
  /** As SQL knows it. */
  readonly name: string;
  /** As a session of Spark knows it: two functions share it only when they are the same to Spark. */
  readonly sparkName: string;
  readonly className: string;
  readonly arguments: readonly Type[];
  readonly result: Type;
  /** Files that the class is in, on the machine of the runner; none when the server has it. */
  readonly jars: readonly string[];
}

const called = new AsyncLocalStorage<Map<string, JavaFunction>>();

/** Plans, and tells which classes the plan calls: Spark must know them before it is given the plan. */
export function withCalled<Result>(work: () => Result): readonly [Result, readonly JavaFunction[]] {
  const functions = new Map<string, JavaFunction>();
  const result = called.run(functions, work);
  return [result, [...functions.values()]];
}

/**
 * The function of a class. Arguments are cast to its types as those of built-in functions are; one that may be NULL does not
 * go where NOT NULL is declared, as in Flink. Spark gives NULLs to the class like other values, and takes a NULL back
 * whatever the type says, so a result that is NOT NULL is looked at.
 */
export function javaFunction(java: Omit<JavaFunction, "sparkName">): Callable & { readonly java: JavaFunction } {
  const { name, className, arguments: parameters, result } = java;
  const whole: JavaFunction = { ...java, sparkName: `${name} (${className}: ${typeText(result)})` };
  const check: Check = (args) => {
    if (args.length !== parameters.length) return undefined;
    const wanted = args.map(({ type }, index) => {
      const parameter = parameters[index];
      const fits = parameter !== undefined && isImplicitlyCastable(type, parameter);
      return fits && (parameter.nullable || !type.nullable) ? withNullable(parameter, type.nullable) : undefined;
    });
    const known = wanted.flatMap((type) => type ?? []);
    return known.length === args.length ? { arguments: known, result } : undefined;
  };
  return {
    name,
    usage: `${name}(${parameters.map(typeText).join(", ")})`,
    check,
    translate: ({ args }) => {
      called.getStore()?.set(whole.sparkName, whole);
      const value = fn(whole.sparkName, ...args);
      return result.nullable ? value : fn("coalesce", value, raise(`${name} gave NULL, and declares NOT NULL`, result));
    },
    java: whole,
  };
}
