-- A map of the pairs in a text, split at regular expressions.
SELECT
  STR_TO_MAP('a=1,b=2') AS c1,
  STR_TO_MAP('a:1;b:2', ';', ':') AS c2,
  STR_TO_MAP('a,b=2') AS c3;
