-- What a group of a regular expression matches first; NULL when nothing does.
SELECT
  REGEXP_EXTRACT('foothebar', 'foo(.*?)(bar)', 2) AS c1,
  REGEXP_EXTRACT('foothebar', 'foo(.*?)(bar)') AS c2,
  REGEXP_EXTRACT('foothebar', 'foo(.*?)(bar)', 5) AS c3,
  REGEXP_EXTRACT('abc', 'x', 0) AS c4;
