-- An aggregate inside of an aggregate is refused.
SELECT SUM(COUNT(*)) AS s FROM (VALUES (1)) AS v (a);
