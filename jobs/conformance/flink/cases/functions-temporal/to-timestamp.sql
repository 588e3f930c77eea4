-- The time that a text says, without a zone; NULL when it says none.
SELECT
  TO_TIMESTAMP('2024-02-29 12:34:56') AS c1,
  TO_TIMESTAMP('2024-02-29 12:34:56.789') AS c2,
  TO_TIMESTAMP('2024-02-29') AS c3,
  TO_TIMESTAMP('2024-02-29T12:34:56') AS c4,
  TO_TIMESTAMP('x') AS c5,
  TO_TIMESTAMP('2024/02/29 12', 'yyyy/MM/dd HH') AS c6;
