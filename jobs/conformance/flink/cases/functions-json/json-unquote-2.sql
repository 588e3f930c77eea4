-- What a JSON text stands for.
SELECT
  JSON_UNQUOTE('""') AS c1,
  JSON_UNQUOTE('"') AS c2,
  JSON_UNQUOTE('') AS c3,
  JSON_UNQUOTE('"a" b') AS c4,
  JSON_UNQUOTE('{"a":1}') AS c5,
  JSON_UNQUOTE('"\ud83d\ude00"') AS c6;
