-- A JSON null is an error in strict mode, and nothing in lax mode.
SELECT
  JSON_VALUE('{"a":null}', 'lax $.a' DEFAULT 'd' ON EMPTY DEFAULT 'e' ON ERROR) AS c1,
  JSON_VALUE('{"a":null}', 'strict $.a' DEFAULT 'd' ON EMPTY DEFAULT 'e' ON ERROR) AS c2,
  JSON_EXISTS('{"a":null}', 'strict $.a' UNKNOWN ON ERROR) AS c3,
  JSON_QUERY('{"a":null}', 'strict $.a' EMPTY ARRAY ON EMPTY) AS c4,
  JSON_QUERY('{"a":null}', 'strict $.a' EMPTY ARRAY ON ERROR) AS c5,
  JSON_QUERY('{"a":null}', 'lax $.a' EMPTY OBJECT ON EMPTY) AS c6;
