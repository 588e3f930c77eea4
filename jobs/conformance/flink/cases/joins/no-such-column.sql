-- A column that both sides have is ambiguous.
SELECT id FROM (VALUES (1)) AS a (id) JOIN (VALUES (1)) AS b (id) ON a.id = b.id;
