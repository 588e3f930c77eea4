import type { Diagnostic } from "../../errors.js";
import type { BoundInsert } from "../bound-insert.js";

/** A check of a whole query, after names and types are known. */
export type Rule = (insert: BoundInsert) => readonly Diagnostic[];
