-- The instant of seconds (0) or milliseconds (3) since 1970, or of a text.
SELECT
  TO_TIMESTAMP_LTZ(100) AS c1,
  TO_TIMESTAMP_LTZ(100, 0) AS c2,
  TO_TIMESTAMP_LTZ(1234, 3) AS c3,
  TO_TIMESTAMP_LTZ(1234.5, 3) AS c4,
  TO_TIMESTAMP_LTZ(1.5e0, 0) AS c5,
  TO_TIMESTAMP_LTZ(-1, 3) AS c6;
