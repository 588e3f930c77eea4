-- A column of another name.
CREATE TABLE t (a INT, s STRING) WITH ('connector' = 'filesystem', 'path' = '/nowhere', 'format' = 'json');
ALTER TABLE t RENAME s TO z;
DESCRIBE t;
