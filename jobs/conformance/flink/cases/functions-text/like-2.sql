-- Whether a text is like a pattern of `%` (any text) and `_` (any character).
SELECT
  'abc' NOT LIKE '_b_' AS c1,
  'abc' LIKE CAST(NULL AS STRING) AS c2,
  '' LIKE '%' AS c3;
