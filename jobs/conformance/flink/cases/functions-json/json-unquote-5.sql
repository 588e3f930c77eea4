-- What a JSON text stands for.
SELECT
  JSON_UNQUOTE('"[1') AS c1,
  JSON_UNQUOTE('"[1,2]x"') AS c2,
  JSON_UNQUOTE('"a\u0022b"') AS c3,
  JSON_UNQUOTE('"\"abc\""') AS c4,
  JSON_UNQUOTE('"a\"') AS c5,
  JSON_UNQUOTE('"\ud83d"') AS c6;
