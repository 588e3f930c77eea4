-- Radians as degrees.
SELECT
  DEGREES(1) AS c1;
