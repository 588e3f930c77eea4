-- error: MDSP2004 There is no function `bsp`
CREATE FUNCTION bps AS 'com.acme.Bps' WITH ('arguments' = 'INT', 'result' = 'INT');
CREATE TEMPORARY FUNCTION t AS 'com.acme.Bps' WITH ('arguments' = 'INT', 'result' = 'INT');
DROP FUNCTION bsp;
DROP FUNCTION t;
DROP TEMPORARY FUNCTION bps;
DROP TEMPORARY SYSTEM FUNCTION upper;
ALTER FUNCTION upper AS 'com.acme.Upper';
DESCRIBE FUNCTION bsp;
INSERT INTO symbols SELECT CAST(bsp(1) AS STRING) FROM trades;
