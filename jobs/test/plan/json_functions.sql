INSERT INTO windows SELECT JSON_VALUE(symbol, 'lax $.a[0]' DEFAULT 'none' ON EMPTY), event_time, JSON_VALUE(symbol, '$.n' RETURNING INT) FROM trades WHERE symbol IS JSON OBJECT;
