-- What a regular expression first matches; NULL when it does not.
SELECT
  REGEXP_SUBSTR('abcb', 'b.') AS c1,
  REGEXP_SUBSTR('abcb', 'x') AS c2;
