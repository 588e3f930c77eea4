-- What a JSON text stands for.
SELECT
  JSON_UNQUOTE('abc') AS c1,
  JSON_UNQUOTE('"\u00e9"') AS c2,
  JSON_UNQUOTE('"abc') AS c3,
  JSON_UNQUOTE('abc"') AS c4,
  JSON_UNQUOTE('"\u0041"') AS c5,
  JSON_UNQUOTE('"\x"') AS c6;
