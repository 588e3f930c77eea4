const bitmapParts = [
  "BUILD",
  "FROM_BYTES",
  "TO_ARRAY",
  "TO_BYTES",
  "TO_STRING",
  "CARDINALITY",
  "AND",
  "ANDNOT",
  "OR",
  "XOR",
];
const bitmapAggregates = ["AND", "OR", "XOR", "BUILD"].flatMap((part) => [`${part}_AGG`, `${part}_CARDINALITY_AGG`]);

/** Names of Flink's functions, by what they need. */
const needs: Readonly<Record<string, readonly string[]>> = {
  "processing time": ["TUMBLE_PROCTIME", "HOP_PROCTIME", "SESSION_PROCTIME"],
  "the type VARIANT": ["PARSE_JSON", "TRY_PARSE_JSON"],
  "the type BITMAP": [...bitmapParts, ...bitmapAggregates].map((part) => `BITMAP_${part}`),
  "the hash codes of values in Java": ["HASH_CODE"],
  "structured types": ["OBJECT_OF", "OBJECT_UPDATE"],
  "an aggregate that keeps a sketch": ["APPROX_COUNT_DISTINCT"],
  "GROUPING SETS": ["GROUPING", "GROUPING_ID", "GROUP_ID"],
  "the watermark of a source": ["SOURCE_WATERMARK"],
  "the time that a record came with": ["STREAMRECORD_TIMESTAMP"],
  MATCH_RECOGNIZE: ["CLASSIFIER", "MATCH_ROWTIME", "MATCH_PROCTIME"],
};

/** Functions that Flink has and this product does not yet, with what they need. */
export const laterFunctions: ReadonlyMap<string, string> = new Map(
  Object.entries(needs).flatMap(([need, names]) => names.map((name): [string, string] => [name, need])),
);
