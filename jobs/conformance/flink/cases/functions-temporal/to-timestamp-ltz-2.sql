-- The instant of seconds (0) or milliseconds (3) since 1970, or of a text.
SELECT
  TO_TIMESTAMP_LTZ('2023-01-01 00:00:00') AS c1,
  TO_TIMESTAMP_LTZ('01/02/2023', 'MM/dd/yyyy') AS c2,
  TO_TIMESTAMP_LTZ('2023-01-01 00:00:00', 'yyyy-MM-dd HH:mm:ss', 'Asia/Shanghai') AS c3;
