/** The compiler of Flink-style SQL files, and the runner that keeps their queries alive on Spark. */
export * from "./errors.js";
export * from "./plan/index.js";
export { registerFunctions } from "./run/functions.js";
export { askExtensions } from "./run/handshake.js";
export { Runner, type RunnerOptions } from "./run/runner.js";
export { SourceFile } from "./source.js";
export { splitStatements } from "./syntax/split.js";
