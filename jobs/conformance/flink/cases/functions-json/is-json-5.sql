-- Whether a text is JSON; what follows the first value does not matter.
SELECT
  '''a''' IS JSON AS c1,
  'null' IS JSON SCALAR AS c2,
  'null' IS NOT JSON OBJECT AS c3,
  'x' IS JSON ARRAY AS c4,
  'x' IS NOT JSON ARRAY AS c5,
  CAST(NULL AS STRING) IS JSON OBJECT AS c6;
