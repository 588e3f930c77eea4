-- Unqualified and qualified names in a FULL JOIN.
SELECT id, a.id AS a_id, b.id AS b_id, x FROM (VALUES (1, 'a'), (2, 'b')) AS a (id, x) FULL JOIN (VALUES (10, 1), (30, 3)) AS b (y, id) USING (id);
