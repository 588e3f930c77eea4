export * from "./data-type.js";
export * from "./expressions.js";
export * from "./relations.js";
