import type {
  AlterNamespace,
  AlterTable,
  AlterView,
  CreateFunction,
  PlacedElement,
  QualifiedName,
  ResetOptions,
  SetOptions,
  TableChange,
} from "../nodes/index.js";
import { parseDistribution } from "./create-table.js";
import type { Cursor } from "./cursor.js";
import { parseFunctionDefinition, parseFunctionScope } from "./functions.js";
import { parseString } from "./literals.js";
import { parseIdentifier, parseQualifiedName } from "./names.js";
import { parseOptionList } from "./options.js";
import { parseQuery } from "./query.js";
import { parseTableElement } from "./table-elements.js";
import { failUnsupported } from "./unsupported.js";

const objects = ["TABLE", "VIEW", "FUNCTION", "DATABASE", "CATALOG"];

/** Reads ALTER …. */
export function parseAlter(cursor: Cursor): AlterTable | AlterView | AlterNamespace | CreateFunction {
  const first = cursor.expect("ALTER");
  if (cursor.eat("TABLE")) {
    const ifExists = cursor.eat("IF", "EXISTS");
    const name = parseQualifiedName(cursor, "a table's name");
    return { kind: "AlterTable", ifExists, name, change: parseTableChange(cursor), span: cursor.spanFrom(first) };
  }
  if (cursor.eat("VIEW")) {
    const name = parseQualifiedName(cursor, "a view's name");
    const change = cursor.at("RENAME") ? parseRenameTo(cursor) : parseViewQuery(cursor);
    return { kind: "AlterView", name, change, span: cursor.spanFrom(first) };
  }
  const object = cursor.eatOne(["DATABASE", "CATALOG"]);
  if (object !== undefined) {
    const name = parseQualifiedName(cursor);
    const change = parseNamespaceChange(cursor);
    return { kind: "AlterNamespace", object, name, change, span: cursor.spanFrom(first) };
  }
  const scope = parseFunctionScope(cursor);
  if (!cursor.eat("FUNCTION")) return failUnsupported(cursor, "ALTER", objects);
  const conditional = cursor.eat("IF", "EXISTS");
  return parseFunctionDefinition(cursor, { first, alter: true, scope, conditional });
}

function parseTableChange(cursor: Cursor): TableChange {
  if (cursor.at("RENAME", "TO")) return parseRenameTo(cursor);
  if (cursor.at("RENAME")) {
    const first = cursor.next();
    const column = parseQualifiedName(cursor, "a column's name");
    cursor.expect("TO");
    const to = parseIdentifier(cursor, "a column's name");
    return { kind: "RenameColumn", column, to, span: cursor.spanFrom(first) };
  }
  if (cursor.at("SET")) return parseSetOptions(cursor);
  if (cursor.at("RESET")) return parseResetOptions(cursor);
  const first = cursor.token;
  const verb = cursor.eatOne(["ADD", "MODIFY"]);
  if (verb === undefined) return parseDropPart(cursor);
  if (cursor.at("PARTITION")) return failPartition(cursor);
  if (cursor.at("DISTRIBUTION")) {
    const distribution = parseDistribution(cursor);
    return { kind: "ChangeDistribution", verb, distribution, span: cursor.spanFrom(first) };
  }
  const elements = parseOneOrSeveral(cursor, () => parsePlaced(cursor)).flat();
  return { kind: "ChangeElements", verb, elements, span: cursor.spanFrom(first) };
}

/** Reads `item`, `COLUMN item` or `(item, …)`. */
function parseOneOrSeveral<Item>(cursor: Cursor, read: () => Item): Item[] {
  if (!cursor.eat("(")) {
    cursor.eat("COLUMN");
    return [read()];
  }
  const items = cursor.commaSeparated(read);
  cursor.expect(")");
  return items;
}

/** A column with a key behind it gives two elements; only the column has a position. */
function parsePlaced(cursor: Cursor): PlacedElement[] {
  const first = cursor.token;
  const [column, ...key] = parseTableElement(cursor);
  if (column === undefined) return cursor.unexpected();
  const position = parsePosition(cursor);
  const placed: PlacedElement = {
    kind: "PlacedElement",
    element: column,
    ...(position === undefined ? {} : { position }),
    span: cursor.spanFrom(first),
  };
  return [placed, ...key.map((element): PlacedElement => ({ kind: "PlacedElement", element, span: element.span }))];
}

function parsePosition(cursor: Cursor): "FIRST" | QualifiedName | undefined {
  if (cursor.eat("FIRST")) return "FIRST";
  return cursor.eat("AFTER") ? parseQualifiedName(cursor, "a column's name") : undefined;
}

function parseDropPart(cursor: Cursor): TableChange {
  const first = cursor.token;
  if (!cursor.eat("DROP")) {
    cursor.couldBe("RENAME", "SET", "RESET", "DROP");
    return cursor.unexpected();
  }
  if (cursor.at("PARTITION")) return failPartition(cursor);
  const element = cursor.eatOne(["PRIMARY KEY", "CONSTRAINT", "WATERMARK", "DISTRIBUTION"]);
  if (element === "CONSTRAINT") {
    const name = parseIdentifier(cursor, "a constraint's name");
    return { kind: "DropElement", element, name, span: cursor.spanFrom(first) };
  }
  if (element !== undefined) return { kind: "DropElement", element, span: cursor.spanFrom(first) };
  const columns = parseOneOrSeveral(cursor, () => parseQualifiedName(cursor, "a column's name"));
  return { kind: "DropColumns", columns, span: cursor.spanFrom(first) };
}

function failPartition(cursor: Cursor): never {
  return cursor.fail(
    "MDSP1405",
    "Partitions are not changed by statements",
    cursor.token,
    "remove it; INSERT makes the partitions that its rows belong to",
  );
}

function parseRenameTo(cursor: Cursor) {
  const first = cursor.expect("RENAME", "TO");
  const to = parseQualifiedName(cursor, "a new name");
  return { kind: "RenameTo", to, span: cursor.spanFrom(first) } as const;
}

function parseViewQuery(cursor: Cursor) {
  cursor.expect("AS");
  return parseQuery(cursor);
}

function parseNamespaceChange(cursor: Cursor): AlterNamespace["change"] {
  if (cursor.at("SET")) return parseSetOptions(cursor);
  if (cursor.at("RESET")) return parseResetOptions(cursor);
  const first = cursor.expect("COMMENT");
  return { kind: "SetComment", comment: parseString(cursor), span: cursor.spanFrom(first) };
}

function parseSetOptions(cursor: Cursor): SetOptions {
  const first = cursor.expect("SET");
  return { kind: "SetOptions", options: parseOptionList(cursor), span: cursor.spanFrom(first) };
}

function parseResetOptions(cursor: Cursor): ResetOptions {
  const first = cursor.expect("RESET");
  cursor.expect("(");
  const keys = cursor.commaSeparated(() => parseString(cursor, "an option's key in quotes"));
  cursor.expect(")");
  return { kind: "ResetOptions", keys, span: cursor.spanFrom(first) };
}
