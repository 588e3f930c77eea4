-- error: MDSP2410 There are two jobs `error_job_name`
INSERT INTO counts SELECT symbol, COUNT(*) FROM trades GROUP BY symbol;
-- file: other/error_job_name.sql
INSERT INTO prices SELECT symbol, event_time, price FROM trades;
