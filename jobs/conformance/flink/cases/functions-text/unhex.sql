-- The bytes that hexadecimal digits stand for; NULL when they are none.
SELECT
  UNHEX('616263') AS c1,
  UNHEX('6') AS c2,
  UNHEX('zz') AS c3;
