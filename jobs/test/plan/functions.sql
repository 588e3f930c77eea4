-- Classes on Spark's server: their arguments are cast, those that are NOT NULL wanted, and a result that is NOT NULL looked at.
CREATE FUNCTION bps AS 'com.acme.Bps' LANGUAGE JAVA USING JAR 'lib/acme.jar'
  WITH ('arguments' = 'DOUBLE, DOUBLE NOT NULL', 'result' = 'DOUBLE');
CREATE FUNCTION code AS 'com.acme.Code' LANGUAGE SCALA WITH ('arguments' = 'STRING', 'result' = 'STRING NOT NULL');
CREATE FUNCTION IF NOT EXISTS one AS 'com.acme.One' WITH ('arguments' = '', 'result' = 'ROW<a INT, b ARRAY<STRING>>');
CREATE TABLE o (symbol STRING NOT NULL, a DOUBLE, b STRING) WITH ('connector' = 'blackhole');
INSERT INTO o SELECT code(symbol), bps(seq, 2), one().b[1] FROM trades WHERE bps(price, 1) > 0;
