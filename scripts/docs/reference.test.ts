import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { settings } from "../../jobs/src/analysis/settings.js";
import * as functions from "../../jobs/src/catalog/functions/index.js";
import { SourceFile } from "../../jobs/src/source.js";
import { parse, print } from "../../jobs/src/syntax/index.js";
import { bareFunctions, reservedWords } from "../../jobs/src/syntax/keywords.js";
import { timeUnits } from "../../jobs/src/syntax/nodes/index.js";
import { infixes } from "../../jobs/src/syntax/parser/expressions.js";
import { jsonFunctions } from "../../jobs/src/syntax/parser/json-functions.js";
import { specialForms } from "../../jobs/src/syntax/parser/special-forms.js";
import { statements } from "../../jobs/src/syntax/parser/statements.js";
import { atomicTypes, constructed } from "../../jobs/src/syntax/parser/types.js";
import { unsupportedStatements } from "../../jobs/src/syntax/parser/unsupported.js";
import { renderReference } from "./reference.mjs";

const folder = new URL("../../docs/reference/", import.meta.url);
const words = { bareFunctions, reservedWords, timeUnits, statements, unsupportedStatements };
const forms = { infixes, jsonFunctions, specialForms, atomicTypes, constructed };
const syntax = { ...words, ...forms, parse, print, SourceFile };
const pages: Record<string, string> = renderReference({ ...functions, settings, syntax });

test.each(
  Object.keys(pages),
)("docs/reference/%s is current; if not: npx tsc -b && node scripts/docs/reference.mjs", (name) =>
  expect(readFileSync(new URL(name, folder), "utf8")).toBe(pages[name]));

test("docs/reference has no other page", () => {
  expect(readdirSync(folder).sort()).toEqual(Object.keys(pages).sort());
});

test("every function and setting is on a page", () => {
  const text = Object.values(pages).join("\n");
  const names = [
    ...functions.scalarFunctions.keys(),
    ...functions.aggregateFunctions.keys(),
    ...Object.keys(settings),
  ].map((name) => `| \`${name.replaceAll("|", "\\|")}\` |`);
  expect(names.filter((name) => !text.includes(name))).toEqual([]);
});
