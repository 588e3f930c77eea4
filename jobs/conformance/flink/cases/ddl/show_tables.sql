-- Tables and views, in order.
CREATE TABLE t (a INT NOT NULL, s STRING, ts TIMESTAMP(3)) WITH ('connector' = 'datagen');
CREATE VIEW b AS SELECT a FROM t;
CREATE TEMPORARY VIEW c AS SELECT a FROM t;
SHOW TABLES;
