import { functions as F, lit } from "apache-spark-connect-node";
import type { Topic } from "../harness/operation.js";

export const rowmakers: Topic = {
  rangeOf: ({ tvf }) => tvf.range(2, 9, 3),
  explode: ({ tvf }) => tvf.explode(F.array(lit(1), lit(2))),
  explodeOfMap: ({ tvf }) => tvf.explode_outer(F.create_map(lit("a"), lit(1))),
  posexplode: ({ tvf }) => tvf.posexplode(F.array(lit("x"), lit("y"))),
  inline: ({ tvf }) => tvf.inline(F.array(F.struct(lit(1).alias("a"), lit("b").alias("b")))),
  jsonTuple: ({ tvf }) => tvf.json_tuple(lit('{"a": 1, "b": 2}'), lit("a"), lit("b")),
  stack: ({ tvf }) => tvf.stack(2, lit(1), lit(2), lit(3)),
  variantExplode: ({ tvf }) => tvf.variant_explode(F.parse_json(lit("[1, true]"))),
  keywords: ({ tvf }) => tvf.sql_keywords().filter("keyword LIKE 'SEL%'"),
  collations: ({ tvf }) => tvf.collations().filter("NAME = 'UTF8_LCASE'"),
};
