-- CAST to MAP: values at the edges.
SELECT
  CAST(MAP['a',1] AS MAP<STRING,BIGINT>) AS c1,
  CAST(MAP['1',1] AS MAP<INT,STRING>) AS c2;
