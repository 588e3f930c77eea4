-- error: MDSP2226 Column `a` cannot be dropped: the computed column `b` uses it
CREATE TABLE t (a INT, b AS a + 1) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'format' = 'json');
ALTER TABLE t DROP a;
ALTER TABLE t RENAME a TO c;
ALTER TABLE t ADD a INT;
ALTER TABLE t RESET ('connector');
