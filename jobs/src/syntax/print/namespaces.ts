import type { CreateFunction, CreateNamespace, TableOption } from "../nodes/index.js";
import { markedName, printComment, printOption } from "./create-table.js";
import { block, type Doc, hardLine, wordsOf } from "./doc.js";
import { printString } from "./names.js";

export function printCreateNamespace({ object, ifNotExists, name, comment, options }: CreateNamespace): Doc {
  const words = wordsOf("CREATE", object, ifNotExists && "IF NOT EXISTS");
  return [words, " ", markedName(name), printComment(comment), printOptions(options)];
}

const printOptions = (options: readonly TableOption[]): Doc =>
  options.length === 0 ? "" : [hardLine, "WITH ", block(options.map(printOption))];

export function printCreateFunction(node: CreateFunction): Doc {
  const { alter, scope, conditional, name, className, language, jars, options } = node;
  const words = wordsOf(
    alter ? "ALTER" : "CREATE",
    scope !== "CATALOG" && scope,
    "FUNCTION",
    conditional && (alter ? "IF EXISTS" : "IF NOT EXISTS"),
  );
  const using = jars.length > 0 && `USING ${jars.map((jar) => `JAR ${printString(jar)}`).join(", ")}`;
  const rest = wordsOf("AS", printString(className), language !== undefined && `LANGUAGE ${language}`, using);
  return [words, " ", markedName(name), " ", rest, printOptions(options)];
}
