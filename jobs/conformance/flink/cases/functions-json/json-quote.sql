-- A text as JSON in ASCII.
SELECT
  JSON_QUOTE('a/b') AS c1,
  JSON_QUOTE('é') AS c2,
  JSON_QUOTE('') AS c3,
  JSON_QUOTE('😀') AS c4,
  JSON_QUOTE('a	b') AS c5,
  JSON_QUOTE('a\b') AS c6;
