-- Whether a text is like a pattern of `%` (any text) and `_` (any character).
SELECT
  'abc' LIKE 'a%' AS c1,
  'abc' LIKE 'a\%' AS c2,
  'a%c' LIKE 'a\%c' AS c3,
  'a%c' LIKE 'a!%c' ESCAPE '!' AS c4,
  'a_c' LIKE 'a!_c' ESCAPE '!' AS c5,
  'abc' LIKE 'A%' AS c6;
