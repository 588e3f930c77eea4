-- Regular expressions that Java refuses.
SELECT
  REGEXP('abc', '(') AS c1,
  REGEXP('abc', 'a)') AS c2,
  REGEXP('abc', '[a') AS c3,
  REGEXP('abc', '*a') AS c4,
  REGEXP('abc', 'a\') AS c5,
  REGEXP_EXTRACT('abc', '(', 0) AS c6,
  REGEXP_EXTRACT('abc', 'a)', 0) AS c7,
  REGEXP_EXTRACT('abc', '[a', 0) AS c8,
  REGEXP_EXTRACT('abc', '*a', 0) AS c9,
  REGEXP_EXTRACT('abc', 'a\', 0) AS c10,
  REGEXP_COUNT('abc', '(') AS c11,
  REGEXP_INSTR('abc', '(') AS c12,
  REGEXP_SUBSTR('abc', '(') AS c13,
  REGEXP_EXTRACT_ALL('abc', '(') AS c14,
  REGEXP(CAST(NULL AS STRING), '(') AS c15;
