-- Whether a part of a text matches a regular expression of Java.
SELECT
  REGEXP('foobar', 'o+') AS c1,
  REGEXP('foobar', '') AS c2;
