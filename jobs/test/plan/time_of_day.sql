CREATE TABLE opened (symbol STRING, t TIME(3))
WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:9092', 'format' = 'json');
INSERT INTO opened SELECT symbol, CAST(event_time AS TIME(3)) + INTERVAL '30' MINUTE FROM trades WHERE CAST(event_time AS TIME) >= TIME '09:30:00';
