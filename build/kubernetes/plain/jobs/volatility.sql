-- Volatility of each minute from its highest and lowest price, after Parkinson (1980): sqrt(ln(high / low)² / (4 ln 2)), a
-- fraction of the price for one minute; 0 where the price did not move. Written when the minute is final.
--
-- Late rows: dropped for the minutes that are closed, and counted. Minutes without trades: no row.
SET 'execution.checkpointing.interval' = '10 s';
SET 'parallelism.default' = '1';

INSERT INTO volatility
SELECT
  symbol,
  CAST(FLOOR(window_start TO MONTH) AS DATE) AS bucket,
  window_start,
  MAX(price) AS high,
  MIN(price) AS low,
  SQRT(POWER(LN(MAX(price) / MIN(price)), 2) / (4 * LN(2))) AS volatility,
  SUM(trade_count) AS trade_count
FROM TABLE(TUMBLE(TABLE trades, DESCRIPTOR(event_time), INTERVAL '1' MINUTE))
GROUP BY symbol, window_start, window_end;
