-- Regular expressions that look wrong and are not.
SELECT
  REGEXP('](*a', '[\](*]') AS c1,
  REGEXP('(*', '\Q(*\E') AS c2,
  REGEXP('aa', 'a++') AS c3,
  REGEXP('A', '(?i)a') AS c4,
  REGEXP_EXTRACT('a]', '[]a]+', 0) AS c5;
