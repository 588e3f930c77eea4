/** What the connectors and formats do with real servers: Kafka, Cassandra, a schema registry and Spark. */
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SparkSession } from "apache-spark-connect-node";
import { type IHeaders, Kafka, logLevel } from "kafkajs";
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from "vitest";
import { formatDiagnostics } from "../../jobs/src/errors.js";
import { compile } from "../../jobs/src/plan/index.js";
import { askExtensions } from "../../jobs/src/run/handshake.js";
import { measure } from "../../jobs/src/run/query-status.js";
import { SourceFile } from "../../jobs/src/source.js";
import {
  freePort,
  type RegistryPorts,
  registryUrl,
  type ServerProcess,
  startRegistry,
} from "../../scripts/local/index.js";
import { endWithTests } from "./end-with-tests.js";
import { Servers } from "./stack.js";

const setup = fileURLToPath(new URL("../../scripts/setup/setup.mjs", import.meta.url));

let servers: Servers;
let session: SparkSession;
let registry: ServerProcess;
let registryPorts: RegistryPorts;
let kafka: Kafka;
let failed = false;

beforeAll(async () => {
  execFileSync(process.execPath, [setup, "--only", "registry"]);
  servers = await Servers.start();
  registryPorts = { http: await freePort() };
  registry = startRegistry({ stateDir: servers.folder, ports: registryPorts });
  void registry.exited.then(endWithTests(registry.pid));
  await registry.ready;
  kafka = new Kafka({ brokers: [servers.brokers], logLevel: logLevel.NOTHING });
  session = await SparkSession.connect({ url: servers.remote, userId: "connectors" });
  await askExtensions(session);
});

afterAll(async () => {
  await session?.close();
  await registry?.kill();
  await servers?.stop({ keepFolder: failed });
  if (failed) console.error(`The servers' logs are in ${servers.folder}.`);
});

function noteFailure(): void {
  onTestFailed(() => {
    failed = true;
  });
}

const variables = () => ({ KAFKA: servers.brokers, REGISTRY: registryUrl(registryPorts) });

/** What a query did. */
interface Ran {
  /** The records that it could not decode. */
  readonly undecodable: number;
}

/** Runs the INSERTs of some SQL over what is there now and was not read below the same folder of checkpoints. */
async function run(sql: string, root = join(servers.folder, "checkpoints", randomUUID())): Promise<readonly Ran[]> {
  const ran: Ran[] = [];
  const { jobs, diagnostics } = compile([new SourceFile("job.sql", sql)], { variables: variables() });
  expect(formatDiagnostics(diagnostics)).toBe("");
  for (const query of jobs.flatMap((job) => job.queries)) {
    await session.conf.setAll(query.sessionConf);
    const started = await session
      .relation(query.relation)
      .writeStream.format(query.sink.format)
      .options(query.sink.options)
      .outputMode(query.outputMode)
      .trigger({ availableNow: true })
      .option("checkpointLocation", join(root, query.checkpointName))
      .start();
    await started.awaitTermination();
    const measured = (await started.recentProgress()).map(measure);
    ran.push({ undecodable: measured.reduce((total, each) => total + each.undecodableRecords, 0) });
  }
  return ran;
}

interface Sent {
  readonly key?: string;
  readonly value: string | Buffer | null;
  readonly headers?: IHeaders;
}

async function createTopic(topic: string): Promise<void> {
  const admin = kafka.admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic, numPartitions: 1 }], waitForLeaders: true });
  await admin.disconnect();
}

async function send(topic: string, messages: readonly Sent[]): Promise<void> {
  const producer = kafka.producer();
  await producer.connect();
  await producer.send({ topic, messages: messages.map((message) => ({ ...message })) });
  await producer.disconnect();
}

interface Received {
  readonly key: string | undefined;
  readonly value: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** All records of a topic of one partition. */
async function receive(topic: string): Promise<Received[]> {
  const admin = kafka.admin();
  await admin.connect();
  const [end] = await admin.fetchTopicOffsets(topic);
  await admin.disconnect();
  const wanted = Number(end?.high ?? 0);
  const consumer = kafka.consumer({ groupId: `test-${randomUUID()}` });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  const received: Received[] = [];
  await new Promise<void>((resolve, reject) => {
    if (wanted === 0) resolve();
    consumer
      .run({
        eachMessage: ({ message }) => {
          const headers = Object.entries(message.headers ?? {}).map(([key, value]) => [key, String(value)]);
          const value = message.value ?? Buffer.alloc(0);
          received.push({ key: message.key?.toString(), value, headers: Object.fromEntries(headers) });
          if (received.length === wanted) resolve();
          return Promise.resolve();
        },
      })
      .catch(reject);
  });
  await consumer.disconnect();
  return received;
}

const texts = (records: readonly Received[]) => records.map(({ value }) => value.toString());

/** A topic of this test's own, with one partition. */
async function topicOf(name: string): Promise<string> {
  const topic = `${name}-${randomUUID().slice(0, 8)}`;
  await createTopic(topic);
  return topic;
}

const read = (topic: string, format: string, more = "") =>
  `'connector' = 'kafka', 'topic' = '${topic}', 'properties.bootstrap.servers' = '\${KAFKA}', ${format}, 'scan.startup.mode' = 'earliest-offset'${more}`;
const write = (topic: string, format: string, more = "") =>
  `'connector' = 'kafka', 'topic' = '${topic}', 'properties.bootstrap.servers' = '\${KAFKA}', ${format}${more}`;

describe("Kafka", () => {
  test("keys, headers and other metadata go in and out", async () => {
    noteFailure();
    const [from, to] = [await topicOf("orders"), await topicOf("routed")];
    await send(from, [
      { key: "a", value: `{"amount": "1.5"}`, headers: { trace: "t1" } },
      { key: "b", value: null },
      { key: "c", value: `{"amount": 2}` },
    ]);
    await run(`
      CREATE TABLE orders (k_id STRING, amount DECIMAL(10, 2), at_offset BIGINT METADATA FROM 'offset' VIRTUAL,
        kind STRING METADATA FROM 'timestamp-type' VIRTUAL, headers MAP<STRING, BYTES> METADATA VIRTUAL)
      WITH (${read(from, "'value.format' = 'json', 'key.format' = 'raw'")}, 'key.fields' = 'k_id',
        'key.fields-prefix' = 'k_', 'value.fields-include' = 'EXCEPT_KEY');
      CREATE TABLE routed (id STRING, amount DECIMAL(10, 2), at_offset BIGINT, kind STRING, topic STRING METADATA,
        headers MAP<STRING, BYTES> METADATA)
      WITH (${write(`${to};other`, "'value.format' = 'json', 'key.format' = 'json'")}, 'key.fields' = 'id;kind');
      INSERT INTO routed SELECT k_id, amount, at_offset, kind, '${to}', headers FROM orders;`);
    const records = await receive(to);
    expect(records.map((each) => ({ ...each, value: each.value.toString() }))).toEqual([
      {
        key: '{"id":"a","kind":"CreateTime"}',
        value: '{"id":"a","amount":1.50,"at_offset":0,"kind":"CreateTime"}',
        headers: { trace: "t1" },
      },
      {
        key: '{"id":"c","kind":"CreateTime"}',
        value: '{"id":"c","amount":2.00,"at_offset":2,"kind":"CreateTime"}',
        headers: {},
      },
    ]);
  });

  test("a record that is no JSON is passed over, or ends the query", async () => {
    noteFailure();
    const [from, to] = [await topicOf("broken"), await topicOf("whole")];
    await send(from, [{ value: `{"n": 1}` }, { value: "no JSON" }, { value: `{"n": "x"}` }]);
    const job = (option: string) => `
      CREATE TABLE broken (n INT) WITH (${read(from, "'format' = 'json'", option)});
      CREATE TABLE whole (n INT) WITH (${write(to, "'format' = 'json'")});
      INSERT INTO whole SELECT n FROM broken;`;
    await run(job(", 'json.ignore-parse-errors' = 'true'"));
    expect(texts(await receive(to))).toEqual(['{"n":1}', '{"n":null}']);
    await expect(run(job(""))).rejects.toThrow("Malformed records");
  });

  test("a record that does not decode becomes a dead letter, once, and is counted", async () => {
    noteFailure();
    const [from, to, bad] = [await topicOf("mixed"), await topicOf("good"), await topicOf("bad")];
    await send(from, [
      { key: "k", value: `{"n": 1}` },
      { value: "no JSON" },
      { key: "b", value: `{"n": "x", "m": 2}` },
    ]);
    const root = join(servers.folder, "checkpoints", randomUUID());
    const job = `
      CREATE TABLE mixed (n INT, m INT)
      WITH (${read(from, "'format' = 'json', 'dead-letter.table' = 'bad'")});
      CREATE TABLE good (m INT) WITH (${write(to, "'format' = 'json'")});
      CREATE TABLE bad (topic STRING, record_partition INT, record_offset BIGINT, record_key BYTES, record_value BYTES,
        source_table STRING, reason STRING)
      WITH (${write(bad, "'format' = 'json'")});
      INSERT INTO good SELECT m FROM mixed;`;
    const rounds = [await run(job, root)];
    await send(from, [{ value: `{"n": 2, "m": 5}` }, { value: "{" }]);
    rounds.push(await run(job, root));
    expect(texts(await receive(to))).toEqual(['{"m":null}', '{"m":5}']);
    const letters = texts(await receive(bad)).map((text) => JSON.parse(text) as Record<string, unknown>);
    const base64 = (text: string) => Buffer.from(text).toString("base64");
    const letter = { topic: from, record_partition: 0, record_key: null, source_table: "mixed" };
    expect(letters).toEqual([
      { ...letter, record_offset: 1, record_value: base64("no JSON"), reason: expect.stringContaining("Malformed") },
      {
        ...letter,
        record_offset: 2,
        record_key: base64("b"),
        record_value: base64(`{"n": "x", "m": 2}`),
        reason: expect.stringContaining("x"),
      },
      { ...letter, record_offset: 4, record_value: base64("{"), reason: expect.stringContaining("Malformed") },
    ]);
    // The job's own query, then that of the dead letters.
    expect(rounds.map((queries) => queries.map((query) => query.undecodable))).toEqual([
      [2, 0],
      [1, 0],
    ]);
  });

  test("a record that is skipped is counted", async () => {
    noteFailure();
    const [from, to] = [await topicOf("skipped"), await topicOf("kept")];
    await send(from, [{ value: `{"n": 1}` }, { value: "no JSON" }, { value: "[]" }]);
    const [query] = await run(`
      CREATE TABLE skipped (n INT) WITH (${read(from, "'format' = 'json', 'json.ignore-parse-errors' = 'true'")});
      CREATE TABLE kept (n INT) WITH (${write(to, "'format' = 'json'")});
      INSERT INTO kept SELECT n FROM skipped UNION ALL SELECT n + 1 FROM skipped;`);
    expect(texts(await receive(to)).sort()).toEqual(['{"n":1}', '{"n":2}']);
    expect(query?.undecodable).toBe(2);
  });

  test("upsert-kafka writes the primary key as the key", async () => {
    noteFailure();
    const [from, to] = [await topicOf("events"), await topicOf("counts")];
    await send(from, [{ value: "a" }, { value: "b" }, { value: "a" }]);
    await run(`
      CREATE TABLE events (kind STRING) WITH (${read(from, "'format' = 'raw'")});
      CREATE TABLE counts (kind STRING, n BIGINT, PRIMARY KEY (kind) NOT ENFORCED)
      WITH ('connector' = 'upsert-kafka', 'topic' = '${to}', 'properties.bootstrap.servers' = '\${KAFKA}',
        'key.format' = 'raw', 'value.format' = 'csv', 'value.fields-include' = 'EXCEPT_KEY');
      INSERT INTO counts SELECT kind, COUNT(*) FROM events GROUP BY kind;`);
    const last = new Map((await receive(to)).map(({ key, value }) => [key, value.toString()]));
    expect(last).toEqual(
      new Map([
        ["a", "2"],
        ["b", "1"],
      ]),
    );
  });

  test("upsert-kafka is read: the newest row of each key, until a record deletes one", async () => {
    noteFailure();
    const [from, to] = [await topicOf("prices"), await topicOf("newest")];
    const root = join(servers.folder, "checkpoints", randomUUID());
    const job = `
      CREATE TABLE prices (symbol STRING, price DOUBLE, PRIMARY KEY (symbol) NOT ENFORCED)
      WITH ('connector' = 'upsert-kafka', 'topic' = '${from}', 'properties.bootstrap.servers' = '\${KAFKA}',
        'key.format' = 'raw', 'value.format' = 'json');
      CREATE TABLE newest (symbol STRING, doubled DOUBLE, PRIMARY KEY (symbol) NOT ENFORCED)
      WITH ('connector' = 'upsert-kafka', 'topic' = '${to}', 'properties.bootstrap.servers' = '\${KAFKA}',
        'key.format' = 'raw', 'value.format' = 'json', 'value.fields-include' = 'EXCEPT_KEY');
      INSERT INTO newest SELECT symbol, price * 2 FROM prices;`;
    const price = (symbol: string, value: number) => ({ key: symbol, value: JSON.stringify({ symbol, price: value }) });
    await send(from, [price("A", 1), price("B", 2), price("A", 3)]);
    await run(job, root);
    await send(from, [price("B", 4)]);
    await run(job, root);
    const rows = (await receive(to)).map(({ key, value }) => `${key} ${value.toString()}`);
    expect(rows.slice(0, 2).sort()).toEqual(['A {"doubled":6.0}', 'B {"doubled":4.0}']);
    expect(rows.slice(2)).toEqual(['B {"doubled":8.0}']);
    await send(from, [{ key: "A", value: null }]);
    await expect(run(job, root)).rejects.toThrow("deletes a row of table prices");
  });

  test("changes of a database are read and written as Debezium writes them", async () => {
    noteFailure();
    const [from, to] = [await topicOf("changes"), await topicOf("copy")];
    const change = (op: string, before: object | null, after: object | null) => ({
      value: JSON.stringify({ before, after, op }),
    });
    await send(from, [
      change("r", null, { id: 1, name: "a" }),
      change("c", null, { id: 2, name: "b" }),
      change("u", { id: 1, name: "a" }, { id: 1, name: "c" }),
      { key: "gone", value: null },
    ]);
    const root = join(servers.folder, "checkpoints", randomUUID());
    const job = `
      CREATE TABLE people (id INT, name STRING, PRIMARY KEY (id) NOT ENFORCED)
      WITH (${read(from, "'format' = 'debezium-json'")});
      CREATE TABLE copy (id INT, name STRING, PRIMARY KEY (id) NOT ENFORCED)
      WITH ('connector' = 'upsert-kafka', 'topic' = '${to}', 'properties.bootstrap.servers' = '\${KAFKA}',
        'key.format' = 'json', 'value.format' = 'json');
      INSERT INTO copy SELECT id, UPPER(name) FROM people;`;
    await run(job, root);
    expect(texts(await receive(to)).sort()).toEqual(['{"id":1,"name":"C"}', '{"id":2,"name":"B"}']);
    const inserted = await topicOf("inserted");
    await run(`
      CREATE TABLE rows_of_copy (id INT, name STRING) WITH (${read(to, "'format' = 'json'")});
      CREATE TABLE inserted (id INT, name STRING) WITH (${write(inserted, "'format' = 'debezium-json'")});
      INSERT INTO inserted SELECT id, name FROM rows_of_copy;`);
    expect(texts(await receive(inserted)).sort()).toEqual([
      '{"before":null,"after":{"id":1,"name":"C"},"op":"c"}',
      '{"before":null,"after":{"id":2,"name":"B"},"op":"c"}',
    ]);
    await send(from, [change("u", { id: 2, name: "b" }, { id: 3, name: "b" })]);
    await expect(run(job, root)).rejects.toThrow("moves a row to another primary key");
  });
});

describe("avro-confluent", () => {
  const avro = "'format' = 'avro-confluent', 'avro-confluent.url' = '${REGISTRY}'";

  /** Writes one row of a table with such columns, where `n` is 7. */
  async function writeOne(topic: string, columns: string, values: string): Promise<void> {
    const from = await topicOf("one");
    await send(from, [{ value: `{"n": 7}` }]);
    await run(`
      CREATE TABLE one (n INT) WITH (${read(from, "'format' = 'json'")});
      CREATE TABLE versions (${columns}) WITH (${write(topic, avro)});
      INSERT INTO versions SELECT ${values} FROM one;`);
  }

  test("records of several schemas in one topic are read alike; a schema that does not fit the others is refused", async () => {
    noteFailure();
    const [topic, to] = [await topicOf("versions"), await topicOf("read")];
    await writeOne(topic, "id INT NOT NULL, name STRING", "n, 'first'");
    await writeOne(
      topic,
      "id INT NOT NULL, name STRING, t TIMESTAMP(3)",
      "n + 1, 'second', TIMESTAMP '2024-01-31 10:20:30.5'",
    );
    await writeOne(topic, "name STRING, extra ARRAY<INT>, id INT NOT NULL", "'third', ARRAY[5], n + 2");
    const subject = `${registryUrl(registryPorts)}/subjects/${topic}-value/versions`;
    expect(await (await fetch(subject)).json()).toEqual([1, 2, 3]);
    await run(`
      CREATE TABLE versions (id BIGINT NOT NULL, name STRING, t TIMESTAMP(3)) WITH (${read(topic, avro)});
      CREATE TABLE texts (id BIGINT NOT NULL, name STRING, t TIMESTAMP(3)) WITH (${write(to, "'format' = 'json'")});
      INSERT INTO texts SELECT * FROM versions;`);
    expect(texts(await receive(to))).toEqual([
      '{"id":7,"name":"first","t":null}',
      '{"id":8,"name":"second","t":"2024-01-31 10:20:30.5"}',
      '{"id":9,"name":"third","t":null}',
    ]);
    await fetch(`${registryUrl(registryPorts)}/config/${topic}-value`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ compatibility: "BACKWARD" }),
    });
    await expect(writeOne(topic, "id STRING NOT NULL", "CAST(n AS STRING)")).rejects.toThrow(/MDSP9222.*HTTP 409/s);
    expect(await (await fetch(subject)).json()).toEqual([1, 2, 3]);
  });

  test("a record without the number of a schema ends the query", async () => {
    noteFailure();
    const [topic, to] = [await topicOf("plain"), await topicOf("read")];
    await send(topic, [{ value: Buffer.from([2, 4, 6, 8, 10, 12]) }]);
    const job = `
      CREATE TABLE plain (id BIGINT) WITH (${read(topic, avro)});
      CREATE TABLE texts (id BIGINT) WITH (${write(to, "'format' = 'json'")});
      INSERT INTO texts SELECT * FROM plain;`;
    await expect(run(job)).rejects.toThrow("MDSP9220");
  });
});
