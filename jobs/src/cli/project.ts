/** What a new project is called, and the version of this package that it uses. */
export interface NewProject {
  readonly name: string;
  readonly version: string;
}

/** The files of a new project, by path: a stream of orders, and what was sold of each product in each minute. */
export function projectFiles({ name, version }: NewProject): Readonly<Record<string, string>> {
  return {
    "package.json": `${JSON.stringify(
      {
        name,
        private: true,
        type: "module",
        scripts: {
          check: "mdsp check",
          explain: "mdsp explain",
          format: "mdsp format",
          start: "mdsp run --checkpoints checkpoints",
        },
        dependencies: { "market-data-stream-pipeline": `^${version}` },
      },
      null,
      2,
    )}\n`,
    ".gitignore": "node_modules/\n.mdsp/\ncheckpoints/\n",
    "README.md": readme(name),
    "sql/tables/orders.sql": orders,
    "sql/tables/sales.sql": sales,
    "sql/jobs/sales-per-minute.sql": job,
  };
}

const orders = `-- Orders as they come, one JSON record each. An order may come five seconds late.
CREATE TABLE orders (
  order_id   BIGINT NOT NULL,
  product    STRING NOT NULL,
  amount     DECIMAL(10, 2) NOT NULL,
  ordered_at TIMESTAMP_LTZ(3) NOT NULL,
  WATERMARK FOR ordered_at AS ordered_at - INTERVAL '5' SECOND
) WITH (
  'connector' = 'kafka',
  'topic' = 'orders',
  'properties.bootstrap.servers' = '\${KAFKA_BOOTSTRAP_SERVERS:-localhost:9092}',
  'scan.startup.mode' = 'earliest-offset',
  'format' = 'json'
);
`;

const sales = `-- What was sold of a product in one minute.
CREATE TABLE sales (
  product      STRING NOT NULL,
  window_start TIMESTAMP_LTZ(3) NOT NULL,
  orders       BIGINT NOT NULL,
  amount       DECIMAL(38, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'sales',
  'properties.bootstrap.servers' = '\${KAFKA_BOOTSTRAP_SERVERS:-localhost:9092}',
  'format' = 'json'
);
`;

const job = `-- One row for each product and minute, when an order five seconds after the minute's end has come.
SET 'execution.checkpointing.interval' = '1 s';

INSERT INTO sales
SELECT product, window_start, COUNT(*) AS orders, SUM(amount) AS amount
FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(ordered_at), INTERVAL '1' MINUTE))
GROUP BY product, window_start, window_end;
`;

const readme = (name: string): string => `# ${name}

Streaming SQL on Spark. \`sql/tables\` says what the tables are; each file of \`sql/jobs\` is a job.

\`\`\`sh
npm install
npx mdsp check      # every error at once, without a server
npx mdsp explain    # what each job does, and what it keeps
npx mdsp format     # one style; comments stay
npx mdsp run --checkpoints /shared/checkpoints --remote sc://localhost:15002
\`\`\`

\`mdsp run\` keeps the jobs running on your Spark Connect server (Spark 4.2) until Ctrl-C, and takes up changes of the files.
Checkpoints lie where the server sees them. The server needs Spark's package for Kafka:
\`--packages org.apache.spark:spark-sql-kafka-0-10_2.13:4.2.0\`; Avro needs \`spark-avro_2.13\` as well. Windows that are
written early and tables in Cassandra need our jar, which is in the npm package:
\`--jars node_modules/market-data-stream-pipeline/jars/mdsp-spark-extensions.jar
--conf spark.connect.extensions.relation.classes=io.mdsp.spark.ExtensionsRelationPlugin\`. \`mdsp run\` says so when it is missing.
`;
