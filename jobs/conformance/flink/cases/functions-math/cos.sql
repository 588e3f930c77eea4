-- The cosine.
SELECT
  COS(1) AS c1;
