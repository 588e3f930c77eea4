-- SIMILAR TO.
SELECT a, a SIMILAR TO 'a(b|X)c' AS b, a SIMILAR TO '%c' AS c, a NOT SIMILAR TO '[a-z]+' AS d FROM (VALUES ('abc'), ('aXc'), ('ac'), ('')) AS t (a);
