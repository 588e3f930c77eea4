-- A statement calls the function that there is when it comes; ALTER without WITH keeps the types.
CREATE FUNCTION f AS 'com.acme.First' USING JAR 'a.jar' WITH ('arguments' = 'STRING', 'result' = 'STRING');
CREATE TABLE o (a STRING) WITH ('connector' = 'blackhole');
INSERT INTO o SELECT f(symbol) FROM trades;
ALTER FUNCTION f AS 'com.acme.Second' LANGUAGE SCALA;
CREATE TABLE p (a STRING) WITH ('connector' = 'blackhole');
INSERT INTO p SELECT f(symbol) FROM trades;
ALTER FUNCTION IF EXISTS nowhere AS 'com.acme.Second';
DROP FUNCTION F;
CREATE FUNCTION f AS 'com.acme.Third' WITH ('arguments' = 'BIGINT', 'result' = 'BIGINT NOT NULL');
CREATE TABLE q (a BIGINT NOT NULL) WITH ('connector' = 'blackhole');
INSERT INTO q SELECT f(seq) FROM trades;
DROP FUNCTION f;
DROP TEMPORARY FUNCTION IF EXISTS f;
-- file: later.sql
-- All files see a permanent function; a computed column means that of the database where its table was made.
CREATE TABLE r (a STRING) WITH ('connector' = 'blackhole');
INSERT INTO r SELECT c FROM e.t WHERE e.g(a) = a;
-- file: made.sql
CREATE DATABASE e;
USE e;
CREATE FUNCTION g AS 'com.acme.G' WITH ('arguments' = 'STRING', 'result' = 'STRING');
CREATE TABLE t (a STRING, c AS g(a)) WITH ('connector' = 'datagen');
