-- Whether a text is JSON; what follows the first value does not matter.
SELECT
  '{"a":1}' IS JSON AS c1,
  'x' IS JSON AS c2,
  '{"a":1}' IS JSON OBJECT AS c3,
  '[1]' IS JSON ARRAY AS c4,
  '[1]' IS NOT JSON OBJECT AS c5,
  '1' IS JSON SCALAR AS c6;
