-- The archive: every trade, as it came. Late rows are kept; a row that is processed again replaces itself.
SET 'execution.checkpointing.interval' = '250 ms';
SET 'parallelism.default' = '1';

INSERT INTO ticks
SELECT
  symbol,
  FLOOR(event_time TO HOUR) AS `hour`,
  CAST(EXTRACT(MINUTE FROM event_time) / 15 AS INT) AS slice,
  event_time,
  seq,
  price,
  bid,
  ask,
  size,
  trade_id,
  day_volume,
  volume,
  trade_count,
  exchange,
  source
FROM trades;
