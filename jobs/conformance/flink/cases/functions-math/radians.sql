-- Degrees as radians.
SELECT
  RADIANS(180) AS c1,
  RADIANS(180.5) AS c2;
