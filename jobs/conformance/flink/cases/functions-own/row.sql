-- A row, and its fields.
CREATE FUNCTION pair AS 'conformance.Pair' WITH ('arguments' = 'INT', 'result' = 'ROW<a INT, b STRING>');
SELECT pair(1), pair(2).b, pair(3).a + 1;
