-- Averages of the last 15 seconds, every 5 seconds: one row a window, written when the window is final.
--
-- Late rows: dropped for the windows that are closed, and counted. Empty windows: no row.
SET 'execution.checkpointing.interval' = '5 s';
SET 'parallelism.default' = '1';

INSERT INTO averages
SELECT
  symbol,
  CAST(window_start AS DATE) AS bucket,
  window_end,
  window_start,
  AVG(price) AS average_price,
  AVG(bid) AS average_bid,
  AVG(ask) AS average_ask,
  SUM(trade_count) AS trade_count
FROM TABLE(HOP(TABLE trades, DESCRIPTOR(event_time), INTERVAL '5' SECOND, INTERVAL '15' SECOND))
GROUP BY symbol, window_start, window_end;
