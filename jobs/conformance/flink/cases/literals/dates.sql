-- Dates, the earliest and latest that Flink reads.
SELECT DATE '2024-02-29' AS a, DATE '0001-01-01' AS b, DATE '9999-12-31' AS c, DATE '1970-01-01' AS d;
