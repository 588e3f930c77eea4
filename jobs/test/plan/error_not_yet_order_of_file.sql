-- error: MDSP2907 not yet: LAST_VALUE here needs the numbers of rows in files of the format 'orc'
CREATE TABLE x (symbol STRING, v INT) WITH ('connector' = 'filesystem', 'path' = '/x', 'format' = 'orc');
INSERT INTO topic SELECT symbol, n FROM (SELECT symbol, CAST(LAST_VALUE(v) AS BIGINT) AS n FROM x GROUP BY symbol);
