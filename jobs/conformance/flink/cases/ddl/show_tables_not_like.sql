-- Those that do not match.
CREATE TABLE t (a INT NOT NULL, s STRING, ts TIMESTAMP(3)) WITH ('connector' = 'datagen');
CREATE VIEW b AS SELECT a FROM t;
SHOW TABLES NOT LIKE 't_';
