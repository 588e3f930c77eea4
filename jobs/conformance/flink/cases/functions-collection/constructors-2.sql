-- Constructors: values at the edges.
SELECT
  MAP['a',1,'a',2] AS c1,
  MAP[1,'x', 2, 'yz'][1] AS c2,
  (1, 'a') AS c3;
