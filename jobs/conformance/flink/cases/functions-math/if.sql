-- The first value when the condition holds, the second when not.
SELECT
  IF(TRUE, 1, 2) AS c1,
  IF(FALSE, 1, 2.5) AS c2,
  IF(TRUE, 'a', 'bcd') AS c3,
  IF(CAST(NULL AS BOOLEAN), 1, 2) AS c4,
  IF(TRUE, CAST(NULL AS INT), 2) AS c5;
