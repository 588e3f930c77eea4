import type { SourceFile } from "../source.js";
import type {
  CreateTable,
  Distribution,
  Identifier,
  StringLiteral,
  SyntaxNode,
  TableElement,
  TableOption,
} from "../syntax/nodes/index.js";
import { type CurrentNames, type Path, pathOf } from "./names.js";
import type { Place } from "./problem.js";

/** A node and the file that it stands in: the parts of one table can come from several. */
export interface Located<Node> {
  readonly node: Node;
  readonly file: SourceFile;
}

/** A table as statements declare it: what CREATE says, with what LIKE brought in and ALTER changed. */
export interface TableDeclaration {
  readonly path: Path;
  /** What completes the names of functions in its expressions. */
  readonly current: CurrentNames;
  /** The name in the CREATE statement. */
  readonly place: Place;
  readonly temporary: boolean;
  readonly elements: readonly Located<TableElement>[];
  readonly options: readonly Located<TableOption>[];
  readonly comment?: StringLiteral;
  readonly distribution?: Located<Distribution>;
  readonly partitionedBy: readonly Located<Identifier>[];
}

/** What a CREATE TABLE says itself. */
export function declarationOf(node: CreateTable, current: CurrentNames, file: SourceFile): TableDeclaration {
  const located = <Node>(each: Node): Located<Node> => ({ node: each, file });
  return {
    path: pathOf(node.name, current),
    current,
    place: { file, span: node.name.span },
    temporary: node.temporary,
    elements: node.elements.map(located),
    options: node.options.map(located),
    partitionedBy: node.partitionedBy.map(located),
    ...(node.comment === undefined ? {} : { comment: node.comment }),
    ...(node.distribution === undefined ? {} : { distribution: located(node.distribution) }),
  };
}

/** Where a located node was written. */
export function placeOf({ node, file }: Located<Pick<SyntaxNode, "span">>): Place {
  return { file, span: node.span };
}

/** The same table whose key columns are declared as NOT NULL: they stay so when the key goes. */
export function withKeyColumns(table: TableDeclaration): TableDeclaration {
  const keys = table.elements.flatMap(({ node }) =>
    node.kind === "PrimaryKey" ? node.columns.map(({ name }) => name) : [],
  );
  const elements = table.elements.map((each): Located<TableElement> => {
    const { node } = each;
    if (node.kind !== "PhysicalColumn" || !keys.includes(node.name.name)) return each;
    return { ...each, node: { ...node, type: { ...node.type, nullable: false } } };
  });
  return { ...table, elements };
}
