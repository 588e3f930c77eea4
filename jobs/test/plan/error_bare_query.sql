-- error: MDSP2012 A job has no use for the rows of a query
SELECT symbol FROM trades;
