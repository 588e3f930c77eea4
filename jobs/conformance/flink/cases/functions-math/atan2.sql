-- The arc tangent of a point.
SELECT
  ATAN2(1, 2) AS c1,
  ATAN2(1.0, 2.0) AS c2;
