import { dirname, isAbsolute, join } from "node:path";
import type { SourceFile } from "../source.js";
import type { CreateFunction, StringLiteral } from "../syntax/nodes/index.js";
import { didYouMean } from "../syntax/suggest.js";
import { substituted } from "./connectors/options.js";
import { type JavaFunction, javaFunction } from "./functions/index.js";
import { type CurrentNames, pathOf } from "./names.js";
import { collect, fail, notYet, notYetCodes } from "./problem.js";
import { functionKey, type UserFunction } from "./user-function.js";
import type { Variables } from "./variables.js";
import { typesIn } from "./written-types.js";

/** What a definition stands in. */
export interface Defining {
  readonly file: SourceFile;
  readonly current: CurrentNames;
  readonly variables: Variables;
  /** Of ALTER: the function before, whose types stay where WITH gives none. */
  readonly before?: UserFunction;
}

/** The most arguments that Spark's functions in Java have. */
const MOST = 22;

const javaName = /^[\p{L}_$][\p{L}\p{N}_$]*(\.[\p{L}_$][\p{L}\p{N}_$]*)*$/u;

/** The function of a CREATE or ALTER FUNCTION; ends with an error when it cannot be. */
export function defineFunction(node: CreateFunction, { file, current, variables, before }: Defining): UserFunction {
  const { className, scope, language = "JAVA", jars } = node;
  if (language === "PYTHON")
    return notYet(
      { file, span: node.span },
      notYetCodes.function,
      "a function in Python",
      "Python beside Spark's server",
      "write a class in Java or Scala, or what it computes with functions that there are",
    );
  if (!javaName.test(className.value))
    refuse(className, file, `'${className.value}' is no name of a class`, "write its full name: 'com.acme.Bps'");
  const path = pathOf(node.name, current);
  const key = functionKey(node.name, scope, current);
  const callable = javaFunction({
    name: /^[\p{L}_][\p{L}\p{N}_.`]*$/u.test(key) || key.startsWith("`") ? key : `\`${key}\``,
    className: className.value,
    ...declaredTypes(node, file, before?.callable.java),
    jars: collect(jars, (jar) => jarPath(jar, file, variables)),
  });
  const resources = jars.map(({ value }) => value);
  return { scope, path: { ...path, object: path.object.toLowerCase() }, language, resources, callable };
}

const optionNames = ["arguments", "result"] as const;

/** Flink reads the types out of the class; here, where no class is at hand, WITH says them. */
function declaredTypes(
  { options, className }: CreateFunction,
  file: SourceFile,
  before: JavaFunction | undefined,
): Pick<JavaFunction, "arguments" | "result"> {
  collect(options, ({ key }) => {
    if (optionNames.some((name) => name === key.value)) return;
    const hint = didYouMean(key.value, optionNames) ?? `there are: ${optionNames.join(", ")}`;
    fail({ file, span: key.span }, { code: "MDSP2202", message: `A function has no option '${key.value}'`, hint });
  });
  const given = optionNames.map((name) => options.find(({ key }) => key.value === name)?.value);
  const [parameters = before?.arguments, results = before && [before.result]] = collect(given, (literal) =>
    literal?.value.trim() === "" ? [] : literal && typesIn(literal, file),
  );
  if (parameters === undefined || results === undefined) {
    const lacking = optionNames.filter((_, index) => given[index] === undefined).map((name) => `'${name}'`);
    const message = `The types of the function are not known: WITH lacks ${lacking.join(" and ")}`;
    const hint =
      "add WITH ('arguments' = 'DOUBLE, STRING', 'result' = 'DOUBLE') with its own; only Flink finds them in the class";
    return fail({ file, span: className.span }, { code: "MDSP2232", message, hint });
  }
  const [result, ...more] = results;
  const [here = className, there = className] = given;
  if (parameters.length > MOST)
    refuse(here, file, `A function has at most ${MOST} arguments, not ${parameters.length}`, "put some into a ROW");
  if (result === undefined || more.length > 0)
    return refuse(there, file, `A function has one result, not ${results.length}`, "put several values into a ROW");
  return { arguments: parameters, result };
}

/** Where the runner finds a jar: a path is relative to the file that names it. */
function jarPath(jar: StringLiteral, file: SourceFile, variables: Variables): string {
  const path = substituted(jar.value, file, jar.span, variables).replace(/^file:\/\/(?=\/)/i, "");
  const hint = "write the path of a file, or give the jar to Spark's server and leave USING out";
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path))
    refuse(jar, file, `Only jars of the machine of \`mdsp run\` are sent to Spark, not '${path}'`, hint);
  return isAbsolute(path) ? path : join(dirname(file.name), path);
}

function refuse({ span }: StringLiteral, file: SourceFile, message: string, hint: string): never {
  return fail({ file, span }, { code: "MDSP2233", message, hint });
}
