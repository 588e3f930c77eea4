-- With a pattern.
CREATE TABLE t (a INT NOT NULL, s STRING, ts TIMESTAMP(3)) WITH ('connector' = 'datagen');
CREATE VIEW tb AS SELECT a FROM t;
CREATE VIEW b AS SELECT a FROM t;
SHOW TABLES LIKE 't%';
