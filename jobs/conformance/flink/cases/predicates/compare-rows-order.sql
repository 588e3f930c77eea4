-- Rows in an order.
SELECT (1, 2) < (1, 3) AS a;
