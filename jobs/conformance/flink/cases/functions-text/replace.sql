-- The text with every find of another one replaced.
SELECT
  REPLACE('hello world', 'world', 'flink') AS c1,
  REPLACE('ababab', 'abab', 'z') AS c2,
  REPLACE('abc', '', 'z') AS c3,
  REPLACE('abc', 'b', CAST(NULL AS STRING)) AS c4;
