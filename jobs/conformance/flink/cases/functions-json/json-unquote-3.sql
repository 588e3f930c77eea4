-- What a JSON text stands for.
SELECT
  JSON_UNQUOTE('"[1,2]"') AS c1,
  JSON_UNQUOTE('"\"x\""') AS c2,
  JSON_UNQUOTE('"\"') AS c3,
  JSON_UNQUOTE('"\\"') AS c4,
  JSON_UNQUOTE('"\u12"') AS c5,
  JSON_UNQUOTE('"\u12G4"') AS c6;
