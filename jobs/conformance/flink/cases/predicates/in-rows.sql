-- IN of rows.
SELECT a, b FROM (VALUES (1, 2), (2, 3)) AS t (a, b) WHERE (a, b) IN ((1, 2), (2, 4));
