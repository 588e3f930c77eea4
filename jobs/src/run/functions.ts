import { create } from "@bufbuild/protobuf";
import { AnalysisError, SparkConnectError, type SparkSession } from "apache-spark-connect-node";
import { CommandSchema, RelationSchema } from "apache-spark-connect-node/proto";
import { fn, lit, project, range, sparkType } from "../catalog/spark/index.js";
import { MdspError } from "../errors.js";
import type { JavaFunction } from "../plan/index.js";
import { sendJars } from "./session-jars.js";

/**
 * Makes the classes of functions known to a session, with their jars, before a relation calls them: over Spark Connect a
 * class can be registered, but not stand in a relation. It can be done again and again.
 *
 * @throws MdspError MDSP4003 when the server does not have the class, or cannot take it for the function
 */
export async function registerFunctions(session: SparkSession, functions: readonly JavaFunction[]): Promise<void> {
  for (const each of functions) {
    try {
      await sendJars(session, each);
      await register(session, each);
      await tryCall(session, each);
    } catch (cause) {
      if (!isRefusal(cause)) throw cause;
      const [message, hint] = refusalOf(each, cause);
      throw new MdspError("MDSP4003", message, { hint, cause });
    }
  }
}

async function register(session: SparkSession, { sparkName, className, result }: JavaFunction): Promise<void> {
  const javaUdf = { className, outputType: sparkType(result) };
  const value = {
    functionName: sparkName,
    deterministic: true,
    function: { case: "javaUdf", value: javaUdf },
  } as const;
  await session.execute(create(CommandSchema, { commandType: { case: "registerFunction", value } }));
}

/** Spark looks at the number of arguments only where the function is called. */
async function tryCall(session: SparkSession, { sparkName, arguments: parameters }: JavaFunction): Promise<void> {
  const called = fn(sparkName, ...parameters.map((type) => lit.null(type)));
  await session.relation(create(RelationSchema, project(range(1), [called]))).schema();
}

/** Whether the server says no to a class: everything else is no fault of the function. */
const isRefusal = (error: unknown): error is SparkConnectError =>
  error instanceof AnalysisError || (error instanceof SparkConnectError && error.code === "MDSP6100");

/** What is wrong, by Spark's condition, and what to do. */
function refusalOf(
  { name, className, arguments: parameters, jars }: JavaFunction,
  { errorClass, message, messageParameters }: SparkConnectError,
): readonly [message: string, hint: string] {
  const what = `the class ${className} of the function \`${name}\``;
  switch (errorClass) {
    case "_LEGACY_ERROR_TEMP_1329":
      return jars.length === 0
        ? [
            `The Spark server does not have ${what}.`,
            "Name its jar in CREATE FUNCTION, USING JAR '…', or start the server with --jars.",
          ]
        : [`Neither the Spark server has ${what}, nor ${jars.join(", ")}.`, "Correct the class or the jar."];
    case "NO_UDF_INTERFACE":
    case "MULTI_UDF_INTERFACE_ERROR":
      return [
        `Spark cannot call ${what}: it does not say that it implements one interface of Spark's.`,
        "Let it implement one of org.apache.spark.sql.api.java.UDF0 to UDF22 itself, not by way of another class.",
      ];
    case "WRONG_NUM_ARGS.WITHOUT_SUGGESTION": {
      const takes = messageParameters["expectedNum"] ?? "another number of";
      return [
        `Spark cannot call ${what}: it takes ${takes} arguments, and 'arguments' says ${parameters.length}.`,
        "Correct 'arguments' in CREATE FUNCTION.",
      ];
    }
    default: {
      const [reason = ""] = message.split("\n", 1);
      return [
        `Spark cannot call ${what}: ${reason === "" ? "it does not say why" : reason}.`,
        "It must have a public constructor without arguments, and start without an error.",
      ];
    }
  }
}
