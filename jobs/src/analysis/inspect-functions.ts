import type { Catalog } from "../catalog/catalog.js";
import { aggregateFunctions, functionNames, scalarFunctions, windowFunctions } from "../catalog/functions/index.js";
import { type CurrentNames, pathOf } from "../catalog/names.js";
import { fail } from "../catalog/problem.js";
import { types, typeText } from "../catalog/types.js";
import { catalogFunction, functionKey, systemFunction, type UserFunction, wholeOf } from "../catalog/user-function.js";
import type { SourceFile } from "../source.js";
import type { Describe, QualifiedName } from "../syntax/nodes/index.js";
import { closest } from "../syntax/suggest.js";
import type { Answer } from "./answer.js";
import { prefixOf } from "./namespaces.js";

/** The functions of one's own that can be called without a database, and with `all` the built-in ones. */
export function functionsOf(
  catalog: Catalog,
  { catalog: name, database }: CurrentNames,
  which: "own" | "all",
): string[] {
  const { system, temporary, permanent } = catalog.functions;
  const prefix = prefixOf(name, database);
  const inside = [...temporary.keys(), ...permanent.keys()].flatMap((key) =>
    (prefix === "" ? !key.includes(".") : key.startsWith(prefix)) ? [key.slice(prefix.length)] : [],
  );
  const own = new Set([...system.keys(), ...inside]);
  const builtIn = which === "all" ? functionNames.filter((each) => !own.has(each.toLowerCase())) : [];
  return [...own, ...builtIn];
}

/** The answer to DESCRIBE FUNCTION, in Flink's words. */
export function describeFunction({ name, extended }: Describe, catalog: Catalog, file: SourceFile): Answer {
  const { own, more } = descriptionOf(name, catalog) ?? noFunction(name, catalog, file);
  return {
    columns: ["info name", "info value"].map((heading) => ({ name: heading, type: types.string })),
    rows: [...own, ...(extended ? more : [])],
  };
}

type Rows = readonly (readonly [name: string, value: string])[];

interface Description {
  readonly own: Rows;
  /** What EXTENDED adds. */
  readonly more: Rows;
}

function descriptionOf(name: QualifiedName, catalog: Catalog): Description | undefined {
  const system = systemFunction(name, catalog);
  if (system !== undefined) return ofOwn(wholeOf(system));
  const builtIn = name.parts.length > 1 ? undefined : ofBuiltIn(name.parts[0]?.name.toUpperCase() ?? "");
  if (builtIn !== undefined) return builtIn;
  const found = catalogFunction(name, catalog);
  return found === undefined ? undefined : ofOwn(wholeOf(found));
}

function ofOwn({ scope, path, language, resources, callable }: UserFunction): Description {
  const { java } = callable;
  const system = scope === "TEMPORARY SYSTEM";
  const jars = resources.map((uri) => `ResourceUri{resourceType=JAR, uri='${uri}'}`);
  const called = system ? path.object : `${path.catalog}.${path.database}.${path.object}`;
  const parameters = java.arguments.map((type, index) => `arg${index} => ${typeText(type)}`);
  return {
    own: [
      ...kindOf(system, scope !== "CATALOG"),
      ...(system
        ? []
        : ([
            ["class name", java.className],
            ["function language", language],
            ["resource uris", `[${jars.join(", ")}]`],
          ] as const)),
    ],
    more: detailsOf("SCALAR", true, `${called}(${parameters.join(", ")})`),
  };
}

function ofBuiltIn(name: string): Description | undefined {
  const scalar = scalarFunctions.get(name);
  const found = scalar ?? aggregateFunctions.get(name) ?? windowFunctions.get(name);
  if (found === undefined) return undefined;
  const more = detailsOf(scalar === undefined ? "AGGREGATE" : "SCALAR", scalar?.deterministic !== false, found.usage);
  return { own: kindOf(true, false), more };
}

const kindOf = (system: boolean, temporary: boolean): Rows => [
  ["is system function", String(system)],
  ["is temporary", String(temporary)],
];

const detailsOf = (kind: "SCALAR" | "AGGREGATE", deterministic: boolean, signature: string): Rows => [
  ["kind", kind],
  ["requirements", "[]"],
  ["is deterministic", String(deterministic)],
  ["supports constant folding", "true"],
  ["signature", signature],
];

function noFunction(name: QualifiedName, catalog: Catalog, file: SourceFile): never {
  const key = functionKey(name, "CATALOG", catalog.current);
  const similar = closest(key, functionsOf(catalog, pathOf(name, catalog.current), "all"));
  const hint = similar === undefined ? "SHOW FUNCTIONS lists them" : `did you mean ${similar}?`;
  return fail({ file, span: name.span }, { code: "MDSP2004", message: `There is no function \`${key}\``, hint });
}
