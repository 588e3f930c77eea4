-- error: MDSP2004 There is no function F
CREATE FUNCTION f AS 'com.acme.F' WITH ('arguments' = 'STRING', 'result' = 'STRING');
CREATE VIEW v AS SELECT f(symbol) AS s FROM trades;
DROP FUNCTION f;
INSERT INTO symbols SELECT s FROM v;
