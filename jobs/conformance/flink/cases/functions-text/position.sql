-- Where a text first stands in another, from 1; 0 when it does not.
SELECT
  POSITION('c' IN 'abc') AS c1,
  POSITION('' IN 'abc') AS c2,
  POSITION('z' IN 'abc') AS c3,
  POSITION('😀' IN 'a😀') AS c4;
