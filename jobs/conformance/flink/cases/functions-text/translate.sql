-- The text with each character of one list replaced by that of another.
SELECT
  TRANSLATE('abcba', 'ab', 'x') AS c1,
  TRANSLATE('abc', '', 'x') AS c2;
