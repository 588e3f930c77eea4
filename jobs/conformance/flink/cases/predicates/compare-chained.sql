-- A comparison of a comparison.
SELECT (1 < 2) = TRUE AS a;
