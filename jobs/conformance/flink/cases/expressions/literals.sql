-- Literals of every kind, with Flink's types.
SELECT 1, 2147483648, 1.50, 1e3, 'abc', TRUE, DATE '2026-01-31', TIMESTAMP '2026-01-31 12:00:00.123', INTERVAL '1' DAY, X'00ff', CAST(NULL AS INT) AS n;
