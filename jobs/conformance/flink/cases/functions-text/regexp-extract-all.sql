-- What a group, by default the first, matches in every find of a regular expression.
SELECT
  REGEXP_EXTRACT_ALL('100-200, 300-400', '(\d+)-(\d+)') AS c1,
  REGEXP_EXTRACT_ALL('100-200, 300-400', '(\d+)-(\d+)', 2) AS c2,
  REGEXP_EXTRACT_ALL('100-200', '(\d+)-(\d+)', 3) AS c3,
  REGEXP_EXTRACT_ALL('100-200', '(\d+)-(\d+)', 0) AS c4;
