-- The text with the characters from a position replaced.
SELECT
  OVERLAY('This is an old string' PLACING ' new' FROM 10 FOR 5) AS c1,
  OVERLAY('This is an old string' PLACING ' new' FROM 10) AS c2,
  OVERLAY('abc' PLACING 'x' FROM 0) AS c3,
  OVERLAY('abc' PLACING 'x' FROM 5) AS c4,
  OVERLAY('abc' PLACING 'x' FROM 2 FOR 0) AS c5,
  OVERLAY('abc' PLACING 'x' FROM 2 FOR -1) AS c6;
