-- A view's columns.
CREATE TABLE t (a INT NOT NULL, s STRING, ts TIMESTAMP(3)) WITH ('connector' = 'datagen');
CREATE VIEW v (x, y) AS SELECT a, a + 1 FROM t;
DESCRIBE v;
