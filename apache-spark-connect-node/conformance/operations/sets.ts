import type { Topic } from "../harness/operation.js";

export const sets: Topic = {
  union: (_, { people, departments }) => people.select("department").union(departments.select("department")),
  unionAll: (_, { people }) => people.select("id").union(people.select("boss")),
  unionByName: (_, { people }) => people.select("id", "name").unionByName(people.select("name", "id")),
  unionByNameWithMissing: (_, { people, departments }) =>
    people.select("id", "name").unionByName(departments, { allowMissingColumns: true }),
  intersect: (_, { people, departments }) => people.select("department").intersect(departments.select("department")),
  intersectAll: (_, { people }) => people.select("department").intersectAll(people.select("department")),
  subtract: (_, { people, departments }) => departments.select("department").subtract(people.select("department")),
  exceptAll: (_, { people, departments }) => people.select("department").exceptAll(departments.select("department")),
  unionWidensTypes: (spark, { trades }) => spark.range(2).select("id").union(trades.select("price")),
};
