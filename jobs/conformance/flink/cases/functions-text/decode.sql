-- The text of bytes.
SELECT
  DECODE(X'616263', 'UTF-8') AS c1,
  DECODE(X'616263', 'US-ASCII') AS c2;
