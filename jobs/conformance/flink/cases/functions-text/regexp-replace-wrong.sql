-- A regular expression that Java refuses ends REGEXP_REPLACE.
SELECT
  REGEXP_REPLACE('abc', '(', 'x') AS c1;
