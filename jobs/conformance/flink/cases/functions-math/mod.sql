-- The remainder, with the sign of the first number; integers give the type of the second.
SELECT
  MOD(-5, 3) AS c1,
  MOD(5, CAST(3 AS BIGINT)) AS c2,
  MOD(5.5, 2) AS c3,
  MOD(CAST(5 AS SMALLINT), CAST(3 AS TINYINT)) AS c4;
