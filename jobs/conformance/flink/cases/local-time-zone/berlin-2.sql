-- Expressions in the zone Europe/Berlin.
SET 'table.local-time-zone' = 'Europe/Berlin';
SELECT
  FROM_UNIXTIME(1720000000, 'yyyy-MM-dd HH') AS c1,
  UNIX_TIMESTAMP('2024-07-01 12:30:00') AS c2,
  UNIX_TIMESTAMP('2024-07-01', 'yyyy-MM-dd') AS c3,
  TO_TIMESTAMP('2024-07-01 12:30:00') AS c4,
  TO_TIMESTAMP_LTZ('2024-07-01 12:30:00') AS c5,
  TO_TIMESTAMP_LTZ('2024-07-01 12:30:00', 'yyyy-MM-dd HH:mm:ss') AS c6,
  TO_TIMESTAMP_LTZ('2024-07-01 12:30:00', 'yyyy-MM-dd HH:mm:ss', 'Asia/Tokyo') AS c7,
  TO_TIMESTAMP_LTZ(0, 3) AS c8,
  TO_DATE('2024-07-01') AS c9,
  CONVERT_TZ('2024-07-01 12:30:00', 'UTC', 'Asia/Tokyo') AS c10;
