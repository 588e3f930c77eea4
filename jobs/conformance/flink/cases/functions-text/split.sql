-- The parts of a text between separators; its characters when the separator is empty.
SELECT
  SPLIT('a,b,c', ',') AS c1,
  SPLIT('abc', '') AS c2,
  SPLIT('', ',') AS c3;
