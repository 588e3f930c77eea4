-- Bars of five sizes, from one reading of the trades: the UNION ALL becomes one operator with one state.
--
-- Open bars: each trigger writes the bars that it touched, `final` false. Final bars: when an event two seconds after the
-- end of a bar has come, the bar is written a last time, `final` true.
-- Late rows: a row later than that is dropped for the bars that are closed, kept for those that are open, and counted.
-- Empty bars: there is no row. A reader that wants one carries the last close forward, with a volume of 0.
--
-- `open` and `close` follow the sequence of the trades. `volume` is the sum of the volumes that are known, NULL if none is;
-- `vwap` is NULL unless the volume of every trade of the bar is known and there is any.
SET 'execution.checkpointing.interval' = '250 ms';
SET 'parallelism.default' = '1';
SET 'table.exec.emit.early-fire.enabled' = 'true';

INSERT INTO bars
SELECT
  symbol,
  '1s' AS resolution,
  CAST(window_start AS DATE) AS bucket,
  window_start,
  FIRST_VALUE(price) AS `open`,
  MAX(price) AS high,
  MIN(price) AS low,
  LAST_VALUE(price) AS `close`,
  SUM(volume) AS volume,
  SUM(trade_count) AS trade_count,
  CASE WHEN COUNT(volume) = COUNT(*) AND SUM(volume) > 0 THEN SUM(price * volume) / SUM(volume) END AS vwap,
  window_time <= CURRENT_WATERMARK(window_time) AS final
FROM TABLE(TUMBLE(TABLE trades, DESCRIPTOR(event_time), INTERVAL '1' SECOND))
GROUP BY symbol, window_start, window_end, window_time
UNION ALL
SELECT
  symbol,
  '15s' AS resolution,
  CAST(FLOOR(window_start TO MONTH) AS DATE) AS bucket,
  window_start,
  FIRST_VALUE(price) AS `open`,
  MAX(price) AS high,
  MIN(price) AS low,
  LAST_VALUE(price) AS `close`,
  SUM(volume) AS volume,
  SUM(trade_count) AS trade_count,
  CASE WHEN COUNT(volume) = COUNT(*) AND SUM(volume) > 0 THEN SUM(price * volume) / SUM(volume) END AS vwap,
  window_time <= CURRENT_WATERMARK(window_time) AS final
FROM TABLE(TUMBLE(TABLE trades, DESCRIPTOR(event_time), INTERVAL '15' SECOND))
GROUP BY symbol, window_start, window_end, window_time
UNION ALL
SELECT
  symbol,
  '1m' AS resolution,
  CAST(FLOOR(window_start TO MONTH) AS DATE) AS bucket,
  window_start,
  FIRST_VALUE(price) AS `open`,
  MAX(price) AS high,
  MIN(price) AS low,
  LAST_VALUE(price) AS `close`,
  SUM(volume) AS volume,
  SUM(trade_count) AS trade_count,
  CASE WHEN COUNT(volume) = COUNT(*) AND SUM(volume) > 0 THEN SUM(price * volume) / SUM(volume) END AS vwap,
  window_time <= CURRENT_WATERMARK(window_time) AS final
FROM TABLE(TUMBLE(TABLE trades, DESCRIPTOR(event_time), INTERVAL '1' MINUTE))
GROUP BY symbol, window_start, window_end, window_time
UNION ALL
SELECT
  symbol,
  '5m' AS resolution,
  CAST(FLOOR(window_start TO MONTH) AS DATE) AS bucket,
  window_start,
  FIRST_VALUE(price) AS `open`,
  MAX(price) AS high,
  MIN(price) AS low,
  LAST_VALUE(price) AS `close`,
  SUM(volume) AS volume,
  SUM(trade_count) AS trade_count,
  CASE WHEN COUNT(volume) = COUNT(*) AND SUM(volume) > 0 THEN SUM(price * volume) / SUM(volume) END AS vwap,
  window_time <= CURRENT_WATERMARK(window_time) AS final
FROM TABLE(TUMBLE(TABLE trades, DESCRIPTOR(event_time), INTERVAL '5' MINUTE))
GROUP BY symbol, window_start, window_end, window_time
UNION ALL
SELECT
  symbol,
  '1h' AS resolution,
  CAST(FLOOR(window_start TO MONTH) AS DATE) AS bucket,
  window_start,
  FIRST_VALUE(price) AS `open`,
  MAX(price) AS high,
  MIN(price) AS low,
  LAST_VALUE(price) AS `close`,
  SUM(volume) AS volume,
  SUM(trade_count) AS trade_count,
  CASE WHEN COUNT(volume) = COUNT(*) AND SUM(volume) > 0 THEN SUM(price * volume) / SUM(volume) END AS vwap,
  window_time <= CURRENT_WATERMARK(window_time) AS final
FROM TABLE(TUMBLE(TABLE trades, DESCRIPTOR(event_time), INTERVAL '1' HOUR))
GROUP BY symbol, window_start, window_end, window_time;
