export * from "./data-type.js";
export * from "./expressions.js";
export * from "./local-zone.js";
export * from "./relations.js";
