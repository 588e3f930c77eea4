-- error: MDSP2407 The query has 1 column, `counts` takes 2
INSERT INTO counts
SELECT symbol FROM trades;
