-- The texts joined; NULLs are left out or replaced.
SELECT
  ARRAY_JOIN(ARRAY['a','b'], '-') AS c1,
  ARRAY_JOIN(ARRAY['a',CAST(NULL AS STRING),'b'], '-') AS c2,
  ARRAY_JOIN(ARRAY['a',CAST(NULL AS STRING),'b'], '-', 'x') AS c3;
