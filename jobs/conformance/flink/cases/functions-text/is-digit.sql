-- IS_DIGIT at its edges.
SELECT
  IS_DIGIT('123') AS c1,
  IS_DIGIT('') AS c2,
  IS_DIGIT('-1') AS c3,
  IS_DIGIT('٣') AS c4,
  IS_DIGIT('1.0') AS c5,
  IS_DIGIT(CAST(NULL AS STRING)) AS c6;
