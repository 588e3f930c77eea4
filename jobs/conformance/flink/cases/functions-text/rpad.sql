-- The text with padding after it, or cut, to a length.
SELECT
  RPAD('hi', 4, '??') AS c1,
  RPAD('hi', 1, '??') AS c2,
  RPAD('hi', 5, 'abc') AS c3;
