// Prints rows of Cassandra as JSON, a line each. It runs on the cluster's node, where the names of Services are known.
//   node read-rows.mjs <contact point> <ca file> <CQL>
import { readFileSync } from "node:fs";
import { Client } from "cassandra-driver";

const [, , contactPoint = "", caFile = "", query = ""] = process.argv;
const client = new Client({
  contactPoints: [contactPoint],
  localDataCenter: "datacenter1",
  sslOptions: { ca: readFileSync(caFile), servername: "cassandra" },
  encoding: { useBigIntAsLong: false },
});
try {
  for await (const row of await client.execute(query, [], { fetchSize: 5_000 })) {
    const cells = Object.entries(row).map(([name, value]) => [name, plain(value)]);
    console.log(JSON.stringify(Object.fromEntries(cells)));
  }
} finally {
  await client.shutdown();
}

function plain(value) {
  if (value instanceof Date) return value.getTime();
  return typeof value === "object" && value !== null ? String(value) : value;
}
