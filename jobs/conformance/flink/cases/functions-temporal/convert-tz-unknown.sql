-- A zone that Java does not know is UTC.
SELECT
  CONVERT_TZ('2024-01-01 00:00:00', 'UTC', 'Nowhere/Zone') AS c1,
  CONVERT_TZ('2024-01-01 00:00:00', 'Nowhere/Zone', 'Asia/Tokyo') AS c2,
  CONVERT_TZ('2024-01-01 00:00:00', 'GMT+8', 'UTC') AS c3,
  CONVERT_TZ('2024-01-01 00:00:00', 'GMT+08:00', 'Europe/Berlin') AS c4;
