-- error: MDSP2901 not yet: EXPLAIN of a query
EXPLAIN SELECT symbol FROM trades;
