import { col, functions as F } from "apache-spark-connect-node";
import { type Topic, unread } from "../harness/operation.js";

export const joins: Topic = {
  joinUsingOne: (_, { trades, quotes }) => trades.join(quotes.drop("at"), "symbol"),
  joinUsingSeveral: (_, { people }) => people.join(people.select("id", "name"), ["id", "name"], "left"),
  joinOnCondition: (_, { people, departments }) =>
    people.join(departments, people.col("department").equalTo(departments.col("department"))).select("name", "title"),
  joinWithEqualNames: (_, { people, departments }) =>
    unread(people.join(departments, people.col("department").equalTo(departments.col("department")))),
  joinLeft: (_, { people, departments }) => people.join(departments, "department", "left"),
  joinRight: (_, { people, departments }) => people.join(departments, "department", "right"),
  joinFull: (_, { people, departments }) => people.join(departments, "department", "full"),
  joinSemi: (_, { people, departments }) => people.join(departments, "department", "semi"),
  joinAnti: (_, { people, departments }) => people.join(departments, "department", "left_anti"),
  joinCross: (_, { people, departments }) => people.select("name").crossJoin(departments.select("title")),
  joinWithoutCondition: (_, { people, departments }) => people.select("name").join(departments.select("title")),
  joinWithItself: (_, { people }) =>
    people
      .alias("p")
      .join(people.alias("b"), col("p.boss").equalTo(col("b.id")), "left")
      .select(col("p.name"), col("b.name").alias("boss")),
  joinWithItselfByColumns: (_, fixtures) => {
    const people = fixtures.people.filter("id > 0");
    const bosses = people.select("id", col("name").alias("boss_name"));
    return people
      .join(bosses, people.col("boss").equalTo(bosses.col("id")))
      .select(people.col("name"), bosses.col("boss_name"));
  },
  joinOnRange: (_, { trades, quotes }) => {
    const condition = col("t.symbol")
      .equalTo(col("q.symbol"))
      .and(col("q.at").leq(col("t.at")));
    return trades.alias("t").join(quotes.alias("q"), condition, "left_outer").select("t.id", "q.bid");
  },
  lateralJoin: (_, { trades, quotes }) => {
    const inner = quotes.filter(col("symbol").equalTo(col("t.symbol"))).select("bid");
    return trades.alias("t").lateralJoin(inner).select("id", "bid");
  },
  lateralJoinLeft: (_, { trades, quotes }) => {
    const inner = quotes.filter(col("symbol").equalTo(col("t.symbol"))).select("bid");
    return trades.alias("t").lateralJoin(inner, undefined, "left").select("id", "bid");
  },
  nearestByJoin: async (spark) => {
    const left = await spark.sql("SELECT * FROM VALUES (1), (5) t(a)");
    const right = await spark.sql("SELECT * FROM VALUES (2), (9) t(b)");
    const distance = F.abs(left.col("a").minus(right.col("b")));
    return left.nearestByJoin(right, distance, { numResults: 1, mode: "exact", direction: "distance" });
  },
  broadcastHint: (_, { people, departments }) => people.join(departments.hint("broadcast"), "department"),
  mergeHint: (_, { people, departments }) => people.hint("merge").join(departments, "department"),
  hintWithParameters: (_, { people }) => people.hint("repartition", 3, col("department")),
};
