-- ALTER TABLE takes tables.
CREATE TABLE t (a INT, s STRING) WITH ('connector' = 'filesystem', 'path' = '/nowhere', 'format' = 'json');
CREATE VIEW v AS SELECT a FROM t;
ALTER TABLE v ADD z INT;
DESCRIBE v;
