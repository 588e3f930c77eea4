import type { Diagnostic } from "../../errors.js";
import type { BoundInsert } from "../bound-insert.js";
import type { Relation } from "../relation.js";

/** A check of a whole query, after names and types are known. */
export type QueryRule = (query: { readonly relation: Relation }) => readonly Diagnostic[];

/** A check of a query with the table that it writes. */
export type Rule = (insert: BoundInsert) => readonly Diagnostic[];
