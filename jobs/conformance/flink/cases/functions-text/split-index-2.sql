-- A part of a text between separators, from 0; NULL when there is none.
SELECT
  SPLIT_INDEX('a,b', 44, 1) AS c1;
