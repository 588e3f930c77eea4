-- Where a text first stands in another from a position on; 0 when it does not.
SELECT
  LOCATE('b', 'abcb') AS c1,
  LOCATE('b', 'abcb', 3) AS c2,
  LOCATE('b', 'abcb', 0) AS c3,
  LOCATE('', 'abc') AS c4,
  LOCATE('b', 'abcb', -1) AS c5,
  LOCATE('b', 'abcb', 5) AS c6;
