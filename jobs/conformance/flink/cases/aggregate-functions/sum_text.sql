-- SUM of a text is refused.
SELECT SUM(a) AS s FROM (VALUES ('1'), ('2')) AS v (a);
