-- Whether a text, or bytes, end with others.
SELECT
  ENDSWITH('abc', 'bc') AS c1,
  ENDSWITH(X'616263', X'63') AS c2;
