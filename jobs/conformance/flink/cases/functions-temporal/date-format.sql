-- The time in the form of a pattern of Java.
SELECT
  DATE_FORMAT(TIMESTAMP '2024-02-29 12:34:56.789', 'yyyy-MM-dd HH:mm:ss.SSS') AS c1,
  DATE_FORMAT(TIMESTAMP '2024-02-29 12:34:56.789', 'EEE, d MMM yyyy h:mm a') AS c2,
  DATE_FORMAT('2024-02-29 12:34:56', 'yyyyMMdd') AS c3,
  DATE_FORMAT('2024-02-29', 'yyyyMMdd') AS c4,
  DATE_FORMAT(TO_TIMESTAMP_LTZ(0, 3), 'yyyy-MM-dd HH:mm:ss') AS c5;
