-- error: MDSP2907 not yet: this form of JSON_VALUE needs a path of members
INSERT INTO windows SELECT JSON_VALUE(symbol, '$.a[?(@.b > 1)]'), event_time, 1 FROM trades;
