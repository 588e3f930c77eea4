-- The text, or bytes, at a position, from 1; NULL when there is none.
SELECT
  ELT(2, 'a', 'b') AS c1,
  ELT(3, 'a', 'b') AS c2,
  ELT(0, 'a', 'b') AS c3;
