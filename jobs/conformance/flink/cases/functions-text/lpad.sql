-- The text with padding before it, or cut, to a length.
SELECT
  LPAD('hi', 4, '??') AS c1,
  LPAD('hi', 1, '??') AS c2,
  LPAD('hi', 0, '?') AS c3,
  LPAD('hi', 5, CAST(NULL AS STRING)) AS c4;
