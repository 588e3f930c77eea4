import type { LikeRule, TableElement, TableLike } from "../syntax/nodes/index.js";
import type { Located, TableDeclaration } from "./declaration.js";
import { placeOf, withKeyColumns } from "./declaration.js";
import { collect, fail, type Place } from "./problem.js";

type Feature = Exclude<LikeRule["feature"], "ALL">;
type Strategy = LikeRule["strategy"];
type Strategies = Readonly<Record<Feature, Strategy>>;

/** What holds for the features that no rule names, as in Flink. */
const defaults: Strategies = {
  CONSTRAINTS: "INCLUDING",
  DISTRIBUTION: "INCLUDING",
  GENERATED: "INCLUDING",
  METADATA: "INCLUDING",
  OPTIONS: "OVERWRITING",
  PARTITIONS: "INCLUDING",
  WATERMARKS: "INCLUDING",
};

const neverOverwritten: ReadonlySet<string> = new Set(["ALL", "CONSTRAINTS", "DISTRIBUTION", "PARTITIONS"]);

/** A table made like another: the parts of the other that the rules include, and then its own. */
export function mergeLike(own: TableDeclaration, source: TableDeclaration, like: TableLike): TableDeclaration {
  const base = withKeyColumns(source);
  const { file } = own.place;
  const strategies = strategiesOf(like, (node) => ({ file, span: node.span }));
  const taken = base.elements.filter(({ node }) => isTaken(node, strategies));
  const kept = taken.filter((each) => {
    const again = own.elements.find((other) => isSame(each.node, other.node));
    if (again === undefined) return true;
    requireOverwriting(each, again, strategies);
    return false;
  });
  const options = base.options.filter(({ node }) => {
    if (strategies.OPTIONS === "EXCLUDING") return false;
    const again = own.options.find((other) => other.node.key.value === node.key.value);
    if (again === undefined) return true;
    if (strategies.OPTIONS === "INCLUDING")
      fail(placeOf(again), {
        code: "MDSP2220",
        message: `The base table already has the option '${node.key.value}'`,
        hint: "write OVERWRITING OPTIONS or EXCLUDING OPTIONS",
      });
    return false;
  });
  const partitions = strategies.PARTITIONS === "EXCLUDING" ? [] : base.partitionedBy;
  const [partition] = own.partitionedBy;
  if (partition !== undefined && partitions.length > 0)
    fail(placeOf(partition), {
      code: "MDSP2220",
      message: "The base table already has partitions",
      hint: "write EXCLUDING PARTITIONS",
    });
  const buckets = strategies.DISTRIBUTION === "EXCLUDING" ? undefined : base.distribution;
  if (own.distribution !== undefined && buckets !== undefined)
    fail(placeOf(own.distribution), {
      code: "MDSP2220",
      message: "The base table already has a distribution",
      hint: "write EXCLUDING DISTRIBUTION",
    });
  const distribution = own.distribution ?? buckets;
  return {
    ...own,
    elements: [...kept, ...own.elements],
    options: [...options, ...own.options],
    partitionedBy: [...partitions, ...own.partitionedBy],
    ...(distribution === undefined ? {} : { distribution }),
  };
}

function strategiesOf(like: TableLike, at: (node: LikeRule) => Place): Strategies {
  const seen = new Set<string>();
  collect(like.rules, (rule) => {
    const { feature, strategy } = rule;
    if (seen.has(feature))
      fail(at(rule), {
        code: "MDSP2221",
        message: `Each feature of LIKE is named once; ${feature} comes again`,
        hint: "remove one of them",
      });
    seen.add(feature);
    if (strategy === "OVERWRITING" && neverOverwritten.has(feature))
      fail(at(rule), {
        code: "MDSP2221",
        message: `${feature} cannot be overwritten`,
        hint: `write INCLUDING ${feature} or EXCLUDING ${feature}`,
      });
  });
  const all = like.rules.find((rule) => rule.feature === "ALL")?.strategy;
  const strategy = (feature: Feature): Strategy =>
    like.rules.find((rule) => rule.feature === feature)?.strategy ?? all ?? defaults[feature];
  return {
    CONSTRAINTS: strategy("CONSTRAINTS"),
    DISTRIBUTION: strategy("DISTRIBUTION"),
    GENERATED: strategy("GENERATED"),
    METADATA: strategy("METADATA"),
    OPTIONS: strategy("OPTIONS"),
    PARTITIONS: strategy("PARTITIONS"),
    WATERMARKS: strategy("WATERMARKS"),
  };
}

/** The feature of LIKE that an element belongs to; physical columns always come along. */
function featureOf(element: TableElement): Feature | undefined {
  switch (element.kind) {
    case "PhysicalColumn":
      return undefined;
    case "ComputedColumn":
      return "GENERATED";
    case "MetadataColumn":
      return "METADATA";
    case "Watermark":
      return "WATERMARKS";
    case "PrimaryKey":
      return "CONSTRAINTS";
  }
}

function isTaken(element: TableElement, strategies: Strategies): boolean {
  const feature = featureOf(element);
  return feature === undefined || strategies[feature] !== "EXCLUDING";
}

/** Whether a table has room for only one of them. */
function isSame(one: TableElement, other: TableElement): boolean {
  if (one.kind === "PrimaryKey" || one.kind === "Watermark") return one.kind === other.kind;
  return other.kind !== "PrimaryKey" && other.kind !== "Watermark" && one.name.name === other.name.name;
}

/** Ends with an error for an element of the base table that its like may not replace. */
function requireOverwriting(base: Located<TableElement>, own: Located<TableElement>, strategies: Strategies): void {
  const feature = featureOf(base.node);
  const overwrites = feature !== undefined && strategies[feature] === "OVERWRITING";
  if (overwrites && base.node.kind === own.node.kind) return;
  fail(placeOf(own), {
    code: "MDSP2220",
    message: `The base table already has ${elementText(base.node)}`,
    hint:
      feature === undefined
        ? "rename it; physical columns always come along"
        : feature === "CONSTRAINTS"
          ? "write EXCLUDING CONSTRAINTS"
          : `write EXCLUDING ${feature}, or OVERWRITING ${feature} to replace it by another of its kind`,
  });
}

function elementText(element: TableElement): string {
  if (element.kind === "PrimaryKey") return "a primary key";
  if (element.kind === "Watermark") return "a watermark";
  return `a column \`${element.name.name}\``;
}
