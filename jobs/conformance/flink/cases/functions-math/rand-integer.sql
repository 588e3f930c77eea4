-- A random INT from 0 to less than a bound.
SELECT
  RAND_INTEGER(10) < 10 AS c1;
