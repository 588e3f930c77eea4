-- The least whole number that is not less.
SELECT
  CEIL(DATE '2024-08-14' TO WEEK) AS c1;
