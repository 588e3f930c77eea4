-- What ALTER TABLE changed counts for the statements behind it.
CREATE TABLE t (a INT, symbol STRING) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'format' = 'json', 'scan.startup.mode' = 'earliest-offset');
ALTER TABLE t ADD (n BIGINT AFTER a, up AS UPPER(symbol));
ALTER TABLE t DROP a;
ALTER TABLE t RENAME n TO m;
ALTER TABLE t SET ('topic' = 'other');
ALTER TABLE t RENAME TO u;
INSERT INTO topic SELECT up, m FROM u;
