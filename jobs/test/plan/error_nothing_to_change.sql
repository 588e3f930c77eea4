-- error: MDSP2225 The table has no WATERMARK
CREATE TABLE t (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'format' = 'json');
ALTER TABLE t DROP WATERMARK;
ALTER TABLE t MODIFY PRIMARY KEY (a) NOT ENFORCED;
ALTER TABLE t DROP CONSTRAINT k;
