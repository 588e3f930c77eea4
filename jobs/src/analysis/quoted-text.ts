import { SourceFile } from "../source.js";
import { lex } from "../syntax/lexer.js";
import type { Expression } from "../syntax/nodes/index.js";
import { print } from "../syntax/print/print.js";

/** An expression as Flink shows it: on one line, the names of columns in backticks. */
export function quotedText(expression: Expression, columns: readonly string[]): string {
  const text = print(expression).replaceAll(/\s*\n\s*/g, " ");
  const { tokens } = lex(new SourceFile("<expression>", text));
  let result = "";
  let end = 0;
  for (const [index, token] of tokens.entries()) {
    const called = tokens[index + 1]?.keyword === "(";
    if (token.kind !== "word" || called || !columns.includes(token.text)) continue;
    result += `${text.slice(end, token.start)}\`${token.text}\``;
    end = token.end;
  }
  return result + text.slice(end);
}
