-- The name of a value's type.
SELECT
  TYPEOF(1) AS c1,
  TYPEOF('abc') AS c2,
  TYPEOF(CAST(NULL AS INT)) AS c3,
  TYPEOF(1.5, TRUE) AS c4,
  TYPEOF(ARRAY[1]) AS c5;
