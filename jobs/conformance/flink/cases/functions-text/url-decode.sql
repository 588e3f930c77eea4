-- The text that stands encoded in a URL; NULL when it is wrong.
SELECT
  URL_DECODE('a+b%26c%3D%C3%A9') AS c1,
  URL_DECODE('%zz') AS c2;
