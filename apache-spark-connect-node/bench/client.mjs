// Runs one case of cases.json through this client, and prints milliseconds and, for `stream`, the peak of its memory.
import { readFileSync } from "node:fs";
import { SparkSession } from "apache-spark-connect-node";

const name = process.argv[2];
const { query, repeat, rows } = JSON.parse(readFileSync(new URL("cases.json", import.meta.url), "utf8"))[name];
const session = await SparkSession.connect();
const since = (from) => performance.now() - from;

/** Each case gives its milliseconds. */
const cases = {
  async roundTrip() {
    const times = [];
    for (let n = 0; n < repeat; n++) {
      const from = performance.now();
      await (await session.sql(query)).collect();
      times.push(since(from));
    }
    return { ms: times.sort((a, b) => a - b)[repeat >> 1] };
  },
  async collect() {
    const from = performance.now();
    const all = await (await session.sql(query)).collect();
    if (all.length !== rows) throw new Error(`${all.length} rows`);
    return { ms: since(from) };
  },
  async stream() {
    const from = performance.now();
    let count = 0;
    for await (const _ of (await session.sql(query)).rows()) count++;
    if (count !== rows) throw new Error(`${count} rows`);
    return { ms: since(from), peakMb: Math.round(process.resourceUsage().maxRSS / 1000) };
  },
  async session() {
    const times = [];
    for (let n = 0; n < repeat; n++) {
      const from = performance.now();
      const another = await SparkSession.connect();
      await (await another.sql(query)).collect();
      times.push(since(from));
      await another.stop();
    }
    return { ms: times.sort((a, b) => a - b)[repeat >> 1] };
  },
  async program() {
    await (await session.sql(query)).collect();
    return { ms: performance.now() };
  },
};

console.log(JSON.stringify(await cases[name]()));
await session.release();
await session.close();
