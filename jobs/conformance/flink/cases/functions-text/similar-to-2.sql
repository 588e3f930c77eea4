-- Whether a text is like a pattern of SQL's regular expressions, which is a literal.
SELECT
  'a%c' SIMILAR TO 'a!%c' ESCAPE '!' AS c1;
