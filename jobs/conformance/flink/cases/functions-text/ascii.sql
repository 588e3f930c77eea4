-- The first byte of a text in UTF-8, from -128 to 127; 0 of an empty text.
SELECT
  ASCII('abc') AS c1,
  ASCII('') AS c2,
  ASCII('é') AS c3,
  ASCII('😀') AS c4,
  ASCII(CAST(NULL AS STRING)) AS c5;
