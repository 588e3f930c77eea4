-- The number π.
SELECT
  PI() AS c1;
