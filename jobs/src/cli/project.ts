/** What a new project is called, and the version of this package that it uses. */
export interface NewProject {
  readonly name: string;
  readonly version: string;
}

/**
 * The files of a new project, by path: a stream of orders that are made up, so that the project runs on any Spark server,
 * and what was sold of each product in ten seconds.
 */
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
    "sql/jobs/sales-in-windows.sql": job,
  };
}

const orders = `-- Made-up orders, five a second; an order may come two seconds late. README.md shows the same table in Kafka.
CREATE TABLE orders (
  order_id   BIGINT NOT NULL,
  product    STRING NOT NULL,
  amount     DECIMAL(10, 2) NOT NULL,
  ordered_at TIMESTAMP_LTZ(3) NOT NULL,
  WATERMARK FOR ordered_at AS ordered_at - INTERVAL '2' SECOND
) WITH (
  'connector' = 'datagen',
  'rows-per-second' = '5',
  'fields.order_id.kind' = 'sequence',
  'fields.order_id.start' = '1',
  'fields.order_id.end' = '1000000000',
  'fields.product.length' = '1',
  'fields.amount.min' = '1',
  'fields.amount.max' = '100',
  'fields.ordered_at.max-past' = '2 s'
);
`;

const sales = `-- What was sold of a product in ten seconds, as lines in the output of the Spark server.
CREATE TABLE sales (
  product      STRING NOT NULL,
  window_start TIMESTAMP_LTZ(3) NOT NULL,
  orders       BIGINT NOT NULL,
  amount       DECIMAL(38, 2)
) WITH (
  'connector' = 'print'
);
`;

const job = `-- One row for each product and ten seconds, when an order two seconds after their end has come.
SET 'execution.checkpointing.interval' = '1 s';

INSERT INTO sales
SELECT product, window_start, COUNT(*) AS orders, SUM(amount) AS amount
FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(ordered_at), INTERVAL '10' SECOND))
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
Checkpoints lie where the server sees them.

Real orders come from Kafka:

\`\`\`sql
WITH (
  'connector' = 'kafka',
  'topic' = 'orders',
  'properties.bootstrap.servers' = '\${KAFKA_BOOTSTRAP_SERVERS}',
  'scan.startup.mode' = 'earliest-offset',
  'format' = 'json'
)
\`\`\`

For that the server needs Spark's package for Kafka, \`--packages org.apache.spark:spark-sql-kafka-0-10_2.13:4.2.0\`; Avro needs
\`spark-avro_2.13\` as well. Windows that are written early and tables in Cassandra need our jar, which is in the npm package:
\`--jars node_modules/market-data-stream-pipeline/jars/mdsp-spark-extensions.jar
--conf spark.connect.extensions.relation.classes=io.mdsp.spark.ExtensionsRelationPlugin\`. \`mdsp run\` says so when it is missing.
`;
