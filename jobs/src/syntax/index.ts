export * from "./nodes/index.js";
export { type ParseResult, parse, parseExpression } from "./parse.js";
export { type FormatResult, format } from "./print/format.js";
export { print, printStatements } from "./print/print.js";
export { closest, didYouMean } from "./suggest.js";
export type { Comment } from "./token.js";
export { children, walk } from "./walk.js";
