import type { Topic } from "../harness/operation.js";

export const settings: Topic = {
  getAndSet: async ({ conf }) => {
    await conf.set("spark.sql.shuffle.partitions", 3);
    const changed = await conf.get("spark.sql.shuffle.partitions");
    await conf.set("spark.sql.shuffle.partitions", "2");
    return [changed, await conf.get("spark.sql.shuffle.partitions")];
  },
  getWithDefault: async ({ conf }) => [
    (await conf.getOption("spark.conformance.unset")) ?? "fallback",
    await conf.getOption("spark.conformance.unset"),
  ],
  ownSetting: async ({ conf }) => {
    await conf.set("spark.conformance.mine", true);
    const there = await conf.get("spark.conformance.mine");
    await conf.unset("spark.conformance.mine");
    return [there, await conf.getOption("spark.conformance.mine")];
  },
  getAll: async ({ conf }) => {
    await conf.set("spark.conformance.listed", "yes");
    const settings = [...(await conf.getAll())];
    return Object.fromEntries(settings.filter(([name]) => name.startsWith("spark.conformance.")));
  },
  isModifiable: async ({ conf }) => {
    const names = ["spark.sql.shuffle.partitions", "spark.sql.warehouse.dir", "spark.conformance.unknown"];
    return Promise.all(names.map((name) => conf.isModifiable(name)));
  },
  tags: async (spark) => {
    spark.addTag("one");
    spark.addTag("two");
    spark.removeTag("one");
    const tags = [...spark.getTags()].toSorted();
    spark.clearTags();
    return [tags, [...spark.getTags()].toSorted()];
  },
  interrupts: async (spark) => [await spark.interruptTag("no-such-tag"), await spark.interruptAll()],
  newSession: async (spark, { people }) => {
    await people.createOrReplaceTempView("conformance_of_one_session");
    const other = await spark.newSession();
    try {
      const name = "conformance_of_one_session";
      return [await spark.catalog.tableExists(name), await other.catalog.tableExists(name)];
    } finally {
      await other.release();
      await other.close();
    }
  },
  clonedSession: async (spark, { people }) => {
    await people.createOrReplaceTempView("conformance_of_both_sessions");
    const other = await spark.clone();
    try {
      return await other.catalog.tableExists("conformance_of_both_sessions");
    } finally {
      await other.release();
      await other.close();
    }
  },
};
