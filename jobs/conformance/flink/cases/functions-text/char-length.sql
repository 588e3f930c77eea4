-- The number of characters (code points).
SELECT
  CHAR_LENGTH('aß😀') AS c1;
