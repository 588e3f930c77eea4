-- Whether a text is JSON; what follows the first value does not matter.
SELECT
  'null' IS JSON AS c1,
  '[1] ]' IS JSON AS c2,
  '{"a":1,}' IS JSON AS c3,
  '{"a":1,"a":2}' IS JSON AS c4,
  'NaN' IS JSON AS c5,
  '01' IS JSON AS c6;
