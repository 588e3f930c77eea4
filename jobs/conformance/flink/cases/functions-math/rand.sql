-- A random DOUBLE from 0 to less than 1, another for each row.
SELECT
  RAND() >= 0 AS c1;
