-- Joined texts: values at the edges.
SELECT
  'a' || 'bc' AS c1,
  CAST(NULL AS STRING) || 'bc' AS c2;
