-- error: MDSP2004 There is no function HERE
-- What is temporary is known in its file only; here also in the other one's table.
INSERT INTO symbols SELECT b FROM t;
-- file: own.sql
CREATE TEMPORARY FUNCTION here AS 'com.acme.Here' WITH ('arguments' = 'STRING', 'result' = 'STRING');
CREATE TABLE t (a STRING, b AS here(a)) WITH ('connector' = 'datagen');
INSERT INTO symbols SELECT b FROM t;
