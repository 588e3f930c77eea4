-- The values, an array.
SELECT
  MAP_VALUES(MAP['a',1]) AS c1;
