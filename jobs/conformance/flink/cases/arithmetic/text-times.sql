-- A text column in a product.
SELECT a * 2 AS b FROM (VALUES ('3'), ('x')) AS t (a);
