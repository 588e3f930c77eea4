-- Whether a text is like a pattern of SQL's regular expressions, which is a literal.
SELECT
  'abc' SIMILAR TO 'a(b|x)c' AS c1,
  'abc' SIMILAR TO '%b_' AS c2,
  'a.c' SIMILAR TO 'a.c' AS c3,
  'abc' SIMILAR TO 'a.c' AS c4,
  'abc' NOT SIMILAR TO '[a-c]+' AS c5,
  'ab1' SIMILAR TO '[[:ALPHA:]]+[[:DIGIT:]]' AS c6;
