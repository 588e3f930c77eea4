-- error: MDSP2103 UPPER does not go with (DOUBLE)
-- A name that Flink has means Flink's function, whatever the catalog has.
CREATE FUNCTION upper AS 'com.acme.Upper' WITH ('arguments' = 'DOUBLE', 'result' = 'STRING');
INSERT INTO symbols SELECT upper(price) FROM trades;
