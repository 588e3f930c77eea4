-- The date that a text says; NULL when it says none.
SELECT
  TO_DATE('2024-02-29') AS c1,
  TO_DATE('2024-02-30') AS c2,
  TO_DATE('2024/02/29', 'yyyy/MM/dd') AS c3,
  TO_DATE('29.2.2024', 'd.M.yyyy') AS c4,
  TO_DATE('x') AS c5,
  TO_DATE('2024-2-9') AS c6;
