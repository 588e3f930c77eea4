-- LIKE copies tables.
CREATE TABLE t (a INT, s STRING) WITH ('connector' = 'filesystem', 'path' = '/nowhere', 'format' = 'json');
CREATE VIEW v AS SELECT a FROM t;
CREATE TABLE u LIKE v;
DESCRIBE u;
