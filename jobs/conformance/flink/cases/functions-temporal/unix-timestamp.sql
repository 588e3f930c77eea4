-- Seconds since 1970, now or of a text.
SELECT
  UNIX_TIMESTAMP('1970-01-02 00:00:00') AS c1,
  UNIX_TIMESTAMP('2015/07/24 10', 'yyyy/MM/dd HH') AS c2,
  UNIX_TIMESTAMP('x') AS c3;
