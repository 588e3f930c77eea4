import type { MessageInitShape } from "@bufbuild/protobuf";
import type * as proto from "apache-spark-connect-node/proto";

/**
 * Spark's messages as plain data, which `create` of protobuf turns into messages when a query is planned. The compiler
 * reads and checks SQL without loading protobuf's descriptors, which would take most of the time of `mdsp check`.
 */
export type Expression = MessageInitShape<typeof proto.ExpressionSchema>;
export type Relation = MessageInitShape<typeof proto.RelationSchema>;
export type DataType = MessageInitShape<typeof proto.DataTypeSchema>;
export type Literal = MessageInitShape<typeof proto.Expression_LiteralSchema>;

/** What a cast does with a value that does not fit: wrap around as Java does, fail, or give NULL. `Expression.Cast.EvalMode`. */
export const evalModes = { wrap: 1, fail: 2, null: 3 } as const;

/** `Aggregate.GroupType.GROUP_TYPE_GROUPBY`. */
export const groupBy = 1;

/** `SetOperation.SetOpType.SET_OP_TYPE_UNION`. */
export const union = 2;

/** `Join.JoinType`. */
export const joinTypes = { inner: 1, full: 2, left: 3, right: 4, anti: 5, semi: 6 } as const;
export type SortOrder = MessageInitShape<typeof proto.Expression_SortOrderSchema>;
export type FrameBoundary = MessageInitShape<typeof proto.Expression_Window_WindowFrame_FrameBoundarySchema>;

/** `SetOperation.SetOpType`. */
export const setOperations = { INTERSECT: 1, UNION: 2, EXCEPT: 3 } as const;

/** `SortOrder.SortDirection`. */
export const sortDirections = { ascending: 1, descending: 2 } as const;

/** `SortOrder.NullOrdering`. */
export const nullOrderings = { first: 1, last: 2 } as const;

/** `WindowFrame.FrameType`. */
export const frameTypes = { ROWS: 1, RANGE: 2 } as const;
