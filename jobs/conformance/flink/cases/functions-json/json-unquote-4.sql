-- What a JSON text stands for.
SELECT
  JSON_UNQUOTE('"\b\f\r\t\/\\"') AS c1,
  JSON_UNQUOTE(' "a"') AS c2,
  JSON_UNQUOTE(CAST(NULL AS STRING)) AS c3,
  JSON_UNQUOTE(JSON_QUOTE('😀')) AS c4,
  JSON_UNQUOTE('"\q\u0041"') AS c5,
  JSON_UNQUOTE('"\u0041\q"') AS c6;
