import { fn, lit, rawCast } from "../../spark/index.js";
import type { Expression } from "../../spark/messages.js";
import { types } from "../../types.js";
import { argument, entriesOf } from "../define.js";
import type { Call, ScalarFunction } from "../function.js";
import { fixed, maybe } from "../signatures.js";

const entry = entriesOf("encoding");
const { bigint, string } = types;

/** Up to four numbers below 256: the last one stands at the end, those before it at the start; `127.1` is `127.0.0.1`. */
function toNumber(call: Call): Expression {
  const text = argument(call, 0);
  const byte = "0*(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
  const isAddress = fn("rlike", text, lit.string(`\\A(?=\\d)${byte}(?:\\.(?=\\d)${byte}){0,3}\\z`));
  const parts = fn("split", text, lit.string("\\."), lit.int(-1));
  const last = fn("-", fn("size", parts), lit.int(1));
  const number = (index: Expression) => rawCast(fn("get", parts, index), bigint, "null");
  const places = [16_777_216n, 65_536n, 256n].map((factor, index) => {
    const isBefore = fn("<", lit.int(index), last);
    return fn("if", isBefore, fn("*", number(lit.int(index)), lit.bigint(factor)), lit.bigint(0n));
  });
  return fn(
    "when",
    isAddress,
    places.reduce((sum, place) => fn("+", sum, place), number(last)),
  );
}

function toAddress(call: Call): Expression {
  const number = argument(call, 0);
  const bytes = [24, 16, 8, 0].map((shift) =>
    rawCast(fn("&", fn("shiftright", number, lit.int(shift)), lit.bigint(255n)), string),
  );
  const fits = fn("and", fn(">=", number, lit.bigint(0n)), fn("<=", number, lit.bigint(4_294_967_295n)));
  return fn("when", fits, fn("concat_ws", lit.string("."), ...bytes));
}

export const internet: readonly ScalarFunction[] = [
  entry(
    "INET_ATON",
    "INET_ATON(text)",
    "The number of an IPv4 address; NULL of a text that is none.",
    fixed([string], maybe(bigint)),
    toNumber,
  ),
  entry(
    "INET_NTOA",
    "INET_NTOA(integer)",
    "The IPv4 address of a number; NULL of a number that has none.",
    fixed([bigint], maybe(string)),
    toAddress,
  ),
];
