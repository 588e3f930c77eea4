-- Whether a text is JSON; what follows the first value does not matter.
SELECT
  CAST(NULL AS STRING) IS NOT JSON OBJECT AS c1,
  '[1' IS JSON ARRAY AS c2,
  '{"a":tru}' IS JSON AS c3,
  '-1.5e3' IS JSON SCALAR AS c4,
  '+1' IS JSON AS c5,
  '.5' IS JSON AS c6;
