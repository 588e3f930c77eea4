-- A name that was dropped can be given again; the statements before saw the first one.
CREATE TEMPORARY TABLE topic_in (symbol STRING) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'format' = 'json', 'scan.startup.mode' = 'earliest-offset');
CREATE VIEW v AS SELECT symbol, 1 AS n FROM topic_in;
INSERT INTO topic SELECT symbol, CAST(n AS BIGINT) FROM v;
DROP VIEW v;
CREATE VIEW v AS SELECT symbol FROM topic_in;
INSERT INTO symbols SELECT symbol FROM v;
DROP TEMPORARY TABLE topic_in;
DROP TABLE IF EXISTS nowhere;
