import { fn, lit } from "../../spark/index.js";
import { isText } from "../../type-rules.js";
import { notNull, type Type, types } from "../../types.js";
import { argument, entriesOf } from "../define.js";
import type { Check, ScalarFunction } from "../function.js";

const entry = entriesOf("text");

/** Flink asks these of numbers as well, of which it says whether they are of that kind. */
const textOrNumber: Check = ([value, ...rest]) => {
  if (value === undefined || rest.length > 0 || !isText(value.type)) return undefined;
  return { arguments: [value.type], result: notNull(types.boolean) };
};

/** A test of the whole text; FALSE of NULL. */
const test = (name: string, description: string, regex: string): ScalarFunction => ({
  ...entry(name, `${name}(text)`, description, textOrNumber, (call) =>
    fn("coalesce", fn("rlike", argument(call, 0), lit.string(`\\A(?:${regex})\\z`)), lit.boolean(false)),
  ),
  needs: ([value]) => (value !== undefined && isNumber(value.type) ? "a text" : undefined),
});

const isNumber = ({ kind }: Type): boolean => !["CHAR", "VARCHAR", "NULL"].includes(kind);

/** What Java reads as a DOUBLE, spaces around it left out. */
const digits = "(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?";
const hexadecimal = "0[xX](?:[0-9a-fA-F]+\\.?[0-9a-fA-F]*|\\.[0-9a-fA-F]+)[pP][+-]?\\d+";
const double = `[\\x00-\\x20]*[+-]?(?:NaN|Infinity|(?:${digits}|${hexadecimal})[fFdD]?)[\\x00-\\x20]*`;

/** Java's `char` has 16 bits: no letter or digit beyond them counts. */
export const textTests: readonly ScalarFunction[] = [
  test("IS_ALPHA", "Whether a text has letters only, and one at least.", "[\\p{L}&&[\\x{0}-\\x{FFFF}]]+"),
  test("IS_DIGIT", "Whether a text has digits only, and one at least.", "[\\p{Nd}&&[\\x{0}-\\x{FFFF}]]+"),
  test("IS_DECIMAL", "Whether a text is a number in a form of Java.", double),
];
