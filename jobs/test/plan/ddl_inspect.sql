-- Statements that ask are checked, and leave a job as it is.
SHOW TABLES;
DESCRIBE trades;
SHOW COLUMNS FROM counts LIKE 's%';
EXPLAIN CHANGELOG_MODE INSERT INTO symbols SELECT symbol FROM trades;
INSERT INTO topic SELECT symbol, CAST(1 AS BIGINT) FROM trades;
