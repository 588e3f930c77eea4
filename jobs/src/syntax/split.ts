import { SourceFile } from "../source.js";
import { lex } from "./lexer.js";

/** The statements of a text, without the semicolons between them. Those of a statement set belong together. */
export function splitStatements(text: string): string[] {
  const { tokens } = lex(new SourceFile("statements.sql", text));
  const statements: string[] = [];
  let start = 0;
  let isEmpty = true;
  let depth: "outside" | "in a set" = "outside";
  let previous = "";
  for (const token of tokens) {
    const word = text.slice(token.start, token.end).toUpperCase();
    if (token.kind === "word" && word === "BEGIN") depth = "in a set";
    if (token.kind === "word" && word === "END" && previous === ";") depth = "outside";
    const ends = token.kind === "end" || (word === ";" && token.kind === "symbol" && depth === "outside");
    if (ends && !isEmpty) statements.push(text.slice(start, token.start).trim());
    if (ends) start = token.end;
    isEmpty = ends;
    previous = word;
  }
  return statements;
}
