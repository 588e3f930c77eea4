-- A part of a text between separators, from 0; NULL when there is none.
SELECT
  SPLIT_INDEX('a,b,c', ',', 1) AS c1,
  SPLIT_INDEX('a,b,c', ',', 5) AS c2,
  SPLIT_INDEX('a,b,c', ',', -1) AS c3,
  SPLIT_INDEX('a,,c', ',', 1) AS c4,
  SPLIT_INDEX('', ',', 0) AS c5,
  SPLIT_INDEX('a||b||c', '||', 1) AS c6;
