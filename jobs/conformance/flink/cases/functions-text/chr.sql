-- The character of the number's last eight bits; an empty text of a negative one.
SELECT
  CHR(97) AS c1,
  CHR(353) AS c2,
  CHR(0) AS c3,
  CHR(-1) AS c4,
  CHR(256) AS c5,
  CHR(CAST(98 AS BIGINT)) AS c6;
