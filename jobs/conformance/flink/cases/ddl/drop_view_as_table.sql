-- DROP TABLE takes tables.
CREATE TABLE t (a INT, s STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE VIEW v AS SELECT a FROM t;
DROP TABLE v;
SHOW TABLES;
