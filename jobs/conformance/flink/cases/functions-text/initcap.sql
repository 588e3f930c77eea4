-- The text with a capital at the start of every word.
SELECT
  INITCAP('hello wORLD foo-bar') AS c1,
  INITCAP('') AS c2;
