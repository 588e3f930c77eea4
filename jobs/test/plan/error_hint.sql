-- error: MDSP2230 There is no hint OPTION
INSERT INTO topic SELECT symbol, CAST(1 AS BIGINT) FROM trades /*+ OPTION('scan.startup.mode' = 'latest-offset') */;
CREATE VIEW v AS SELECT symbol FROM trades;
INSERT INTO symbols SELECT symbol FROM v /*+ OPTIONS('topic' = 'x') */;
INSERT INTO symbols SELECT symbol FROM trades /*+ OPTIONS('scan.startup.mod' = 'latest-offset') */;
