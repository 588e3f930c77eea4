-- Whose function a name means: a temporary system one's, a built-in one's, a temporary one's, one's of the catalog.
CREATE TEMPORARY SYSTEM FUNCTION upper AS 'com.acme.SystemUpper' WITH ('arguments' = 'STRING', 'result' = 'STRING');
CREATE FUNCTION upper AS 'com.acme.CatalogUpper' WITH ('arguments' = 'STRING', 'result' = 'STRING');
CREATE FUNCTION lower AS 'com.acme.CatalogLower' WITH ('arguments' = 'STRING', 'result' = 'STRING');
CREATE TEMPORARY FUNCTION code AS 'com.acme.TemporaryCode' WITH ('arguments' = 'STRING', 'result' = 'STRING');
CREATE FUNCTION `a.b` AS 'com.acme.Dotted' WITH ('arguments' = 'STRING', 'result' = 'STRING');
CREATE DATABASE d;
CREATE FUNCTION d.code AS 'com.acme.OtherCode' WITH ('arguments' = 'STRING', 'result' = 'STRING');
USE d;
CREATE VIEW v AS SELECT code(symbol) AS s FROM default_database.trades;
USE default_database;
CREATE TABLE o (a STRING, b STRING, c STRING, d STRING, e STRING, f STRING, g STRING) WITH ('connector' = 'blackhole');
INSERT INTO o
SELECT Upper(symbol), default_database.UPPER(symbol), lower(symbol), default_catalog.default_database.lower(symbol),
  CODE(symbol), d.code(symbol), `A.B`(symbol)
FROM trades;
CREATE TABLE p (s STRING) WITH ('connector' = 'blackhole');
INSERT INTO p SELECT s FROM d.v;
