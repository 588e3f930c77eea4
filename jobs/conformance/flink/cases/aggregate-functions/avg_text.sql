-- AVG of a text is refused.
SELECT AVG(a) AS s FROM (VALUES ('1'), ('2')) AS v (a);
