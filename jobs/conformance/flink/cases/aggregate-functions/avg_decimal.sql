-- An average of decimals is rounded to its digits.
SELECT k, AVG(a) AS m FROM (VALUES (1, 1.00), (1, 2.00), (1, 2.00), (2, -1.00), (2, -2.00), (2, -2.00)) AS v (k, a) GROUP BY k;
