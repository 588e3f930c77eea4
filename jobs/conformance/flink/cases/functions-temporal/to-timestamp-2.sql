-- The time that a text says, without a zone; NULL when it says none.
SELECT
  TO_TIMESTAMP('2024-02-29 12:34:56.123456', 'yyyy-MM-dd HH:mm:ss.SSSSSS') AS c1,
  TO_TIMESTAMP('2024/02/29', 'yyyy/MM/dd') AS c2;
