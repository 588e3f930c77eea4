-- error: MDSP2103 JSON_VALUE does not return BIGINT
INSERT INTO windows SELECT symbol, event_time, JSON_VALUE(symbol, '$.a' RETURNING BIGINT) FROM trades;
