-- The text with the characters from a position replaced.
SELECT
  OVERLAY('abc' PLACING 'xyz' FROM 2 FOR 10) AS c1,
  OVERLAY('abc' PLACING 'xyz' FROM -1 FOR 1) AS c2;
