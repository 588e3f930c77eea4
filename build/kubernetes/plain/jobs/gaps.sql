-- The gaps of the feed, from Kafka to Cassandra. A gap that is processed again replaces itself.
SET 'execution.checkpointing.interval' = '10 s';
SET 'parallelism.default' = '1';

INSERT INTO feed_gaps
SELECT
  symbol,
  CAST(FLOOR(`from` TO MONTH) AS DATE) AS bucket,
  `from` AS gap_start,
  `to` AS gap_end,
  reason,
  source
FROM gap_records;
