-- A column stays NOT NULL when the key goes.
CREATE TABLE t (a INT, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'filesystem', 'path' = '/nowhere', 'format' = 'json');
ALTER TABLE t DROP PRIMARY KEY;
DESCRIBE t;
