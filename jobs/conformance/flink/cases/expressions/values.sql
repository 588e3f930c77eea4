-- The columns of VALUES have types that hold all rows.
SELECT a, b FROM (VALUES (1, 'a'), (2, 'bcd'), (CAST(NULL AS INT), 'x')) AS t (a, b);
