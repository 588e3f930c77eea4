export type { ColumnReference, ElementAccess, FieldAccess } from "./access.js";
export type { TableAlias } from "./alias.js";
export type {
  AlterTable,
  AlterView,
  ChangeDistribution,
  ChangeElements,
  DropColumns,
  DropElement,
  PlacedElement,
  RenameColumn,
  RenameTo,
  TableChange,
} from "./alter.js";
export type { Case, CaseBranch } from "./case.js";
export type { Cast } from "./cast.js";
export type {
  ArrayConstructor,
  CollectionSubquery,
  IntervalConstructor,
  IntervalDifference,
  MapConstructor,
  MapEntry,
  RowConstructor,
  ScalarSubquery,
} from "./constructor.js";
export type { CreateFunction, FunctionScope } from "./create-function.js";
export type { CreateTable, Distribution, LikeRule, TableLike } from "./create-table.js";
export type { CreateView } from "./create-view.js";
export type {
  ArrayType,
  AtomicType,
  AtomicTypeName,
  DataType,
  IntervalType,
  MapType,
  MultisetType,
  RawType,
  RowField,
  RowType,
} from "./data-type.js";
export { atomicTypeNames } from "./data-type.js";
export type { Drop, DropObject } from "./drop.js";
export type { Expression } from "./expression.js";
export type { FunctionCall, NamedArgument } from "./function-call.js";
export type {
  Cube,
  GroupBy,
  GroupingElement,
  GroupingExpression,
  GroupingSet,
  GroupingSets,
  Rollup,
} from "./grouping.js";
export type { Hint } from "./hint.js";
export type { Identifier, QualifiedName } from "./identifier.js";
export { identifier, nameText } from "./identifier.js";
export type { Include } from "./include.js";
export type { Insert, PartitionValue, StatementSet } from "./insert.js";
export type { Describe, Explain, ExplainDetail, Show, ShowObject } from "./inspect.js";
export { showObjects } from "./inspect.js";
export type { Join, JoinOn, JoinUsing } from "./join.js";
export type {
  JsonArray,
  JsonBehavior,
  JsonEntry,
  JsonExists,
  JsonFunction,
  JsonObject,
  JsonQuery,
  JsonValue,
} from "./json-function.js";
export type {
  BinaryLiteral,
  BooleanLiteral,
  DateTimeLiteral,
  IntervalLiteral,
  IntervalQualifier,
  Literal,
  NullLiteral,
  NumberLiteral,
  StringLiteral,
} from "./literal.js";
export type {
  AfterMatchSkip,
  MatchRecognize,
  Measure,
  PatternAlternation,
  PatternDefinition,
  PatternRepetition,
  PatternSequence,
  PatternVariable,
  RowPattern,
} from "./match-recognize.js";
export type { AlterNamespace, CreateNamespace, ResetOptions, SetComment, SetOptions } from "./namespace.js";
export type { SyntaxNode } from "./node.js";
export type {
  ArithmeticOperator,
  BinaryOperation,
  BinaryOperator,
  ComparisonOperator,
  LogicalOperator,
  UnaryOperation,
} from "./operator.js";
export type { OrderItem } from "./order.js";
export type {
  Between,
  Exists,
  InList,
  InSubquery,
  IsDistinctFrom,
  IsTest,
  IsTestName,
  Like,
  QuantifiedComparison,
} from "./predicate.js";
export type { CommonTable, Query, QueryBody, SetOperation, TableQuery, Values, ValuesRow } from "./query.js";
export type { Select, SelectExpression, SelectItem, SelectStar } from "./select.js";
export type { ResetOption, SetOption, Use } from "./session.js";
export type {
  Extract,
  Overlay,
  Position,
  RoundToUnit,
  SpecialForm,
  Substring,
  TimestampAdd,
  TimestampDiff,
  Trim,
} from "./special-form.js";
export type { Statement } from "./statement.js";
export type {
  ComputedColumn,
  MetadataColumn,
  PhysicalColumn,
  PrimaryKey,
  TableColumn,
  TableElement,
  Watermark,
} from "./table-element.js";
export type { TableOption } from "./table-option.js";
export type {
  DerivedTable,
  Descriptor,
  TableArgument,
  TableFunctionArgument,
  TableFunctionCall,
  TableName,
  TableReference,
  Unnest,
} from "./table-reference.js";
export type { TimeUnit } from "./time-unit.js";
export { timeUnit, timeUnits } from "./time-unit.js";
export type { FrameBound, NamedWindow, Over, WindowFrame, WindowName, WindowSpecification } from "./window.js";
