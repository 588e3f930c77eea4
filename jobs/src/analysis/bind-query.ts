import { fail } from "../catalog/problem.js";
import type { Query, QueryBody } from "../syntax/nodes/index.js";
import { bindName } from "./bind-from.js";
import { bindOrdered } from "./bind-order.js";
import { bindSelect } from "./bind-select.js";
import { bindSetOperation } from "./bind-set-operation.js";
import { bindValues } from "./bind-values.js";
import { at, type CommonTableScope, type Context } from "./context.js";
import type { Relation } from "./relation.js";

/** A query with its WITH, ORDER BY and LIMIT. */
export function bindQuery(query: Query, context: Context): Relation {
  const commonTables = new Map<string, CommonTableScope>(context.commonTables);
  let inner = context;
  for (const node of query.with) {
    const { name } = node.name;
    if (
      query.with.some((other) => other !== node && other.name.name === name && commonTables.get(name)?.node === other)
    ) {
      fail(at(context, node.name), {
        code: "MDSP2010",
        message: `\`${name}\` stands twice in WITH`,
        hint: "rename one of them",
      });
    }
    commonTables.set(name, { node, context: inner });
    inner = { ...context, commonTables: new Map(commonTables) };
  }
  return bindOrdered(query, inner, bindBody);
}

function bindBody(body: QueryBody, context: Context): Relation {
  switch (body.kind) {
    case "Select":
      return bindSelect(body, context);
    case "SetOperation":
      return bindSetOperation(body, context, bindBody);
    case "TableQuery":
      return bindName(body.name, context);
    case "Query":
      return bindQuery(body, context);
    case "Values":
      return bindValues(body, context);
  }
}
