-- The text, this many times.
SELECT
  REPEAT('ab', 3) AS c1,
  REPEAT('ab', 0) AS c2,
  REPEAT('ab', -1) AS c3,
  REPEAT(CAST(NULL AS STRING), 2) AS c4;
