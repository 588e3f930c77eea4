-- How often a regular expression matches.
SELECT
  REGEXP_COUNT('abcabc', 'b') AS c1,
  REGEXP_COUNT('abc', '') AS c2;
