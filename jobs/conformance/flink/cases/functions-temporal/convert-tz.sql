-- The time in another time zone, a text.
SELECT
  CONVERT_TZ('1970-01-01 00:00:00', 'UTC', 'America/Los_Angeles') AS c1,
  CONVERT_TZ('2024-07-01 12:00:00', 'Asia/Shanghai', 'UTC') AS c2,
  CONVERT_TZ('x', 'UTC', 'America/Los_Angeles') AS c3;
