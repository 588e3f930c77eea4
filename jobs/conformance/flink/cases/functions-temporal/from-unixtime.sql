-- The text of seconds since 1970, in the session's time zone.
SELECT
  FROM_UNIXTIME(44) AS c1,
  FROM_UNIXTIME(44, 'yyyy/MM/dd HH:mm:ss') AS c2,
  FROM_UNIXTIME(-1) AS c3;
