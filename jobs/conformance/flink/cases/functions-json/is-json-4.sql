-- Whether a text is JSON; what follows the first value does not matter.
SELECT
  '1 2' IS JSON SCALAR AS c1,
  '1x' IS JSON AS c2,
  '"a' IS JSON AS c3,
  ' ' IS JSON AS c4,
  'tru' IS JSON AS c5,
  'truex' IS JSON AS c6;
