import type { AlterTable, AlterView } from "./alter.js";
import type { CreateFunction } from "./create-function.js";
import type { CreateTable } from "./create-table.js";
import type { CreateView } from "./create-view.js";
import type { Drop } from "./drop.js";
import type { Include } from "./include.js";
import type { Insert, StatementSet } from "./insert.js";
import type { Describe, Explain, Show } from "./inspect.js";
import type { AlterNamespace, CreateNamespace } from "./namespace.js";
import type { Query } from "./query.js";
import type { ResetOption, SetOption, Use } from "./session.js";

/** What a source file is a list of, each ended by `;`. */
export type Statement =
  | CreateTable
  | CreateView
  | CreateFunction
  | CreateNamespace
  | AlterTable
  | AlterView
  | AlterNamespace
  | Drop
  | Include
  | Insert
  | StatementSet
  | SetOption
  | ResetOption
  | Use
  | Explain
  | Describe
  | Show
  | Query;
