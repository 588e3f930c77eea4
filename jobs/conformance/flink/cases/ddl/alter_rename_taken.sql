-- A name that is taken.
CREATE TABLE t (a INT, s STRING) WITH ('connector' = 'filesystem', 'path' = '/nowhere', 'format' = 'json');
CREATE TABLE u (a INT) WITH ('connector' = 'filesystem', 'path' = '/nowhere', 'format' = 'json');
ALTER TABLE t RENAME TO u;
SHOW TABLES;
