INSERT INTO windows
SELECT symbol, window_start, n
FROM (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY window_start, window_end ORDER BY n DESC) AS rn
  FROM (
    SELECT symbol, window_start, window_end, COUNT(*) AS n
    FROM TABLE(TUMBLE(TABLE trades, DESCRIPTOR(event_time), INTERVAL '1' MINUTE))
    GROUP BY symbol, window_start, window_end
  )
)
WHERE rn <= 2;
