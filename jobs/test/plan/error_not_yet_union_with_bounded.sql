-- error: MDSP2902 not yet: UNION of a stream and of rows that end
INSERT INTO prices SELECT symbol, event_time, price FROM trades
UNION ALL SELECT symbol, event_time, price FROM (VALUES ('A', CAST(NULL AS TIMESTAMP_LTZ(3)), 1e0)) AS v (symbol, event_time, price);
