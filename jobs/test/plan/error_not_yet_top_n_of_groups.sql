-- error: MDSP2910 not yet: an operator above rows that are updated
INSERT INTO prices SELECT symbol, CAST(NULL AS TIMESTAMP_LTZ(3)), CAST(n AS DOUBLE) FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY n ORDER BY symbol) AS rn FROM (SELECT symbol, COUNT(*) AS n FROM trades GROUP BY symbol)) WHERE rn = 1;
