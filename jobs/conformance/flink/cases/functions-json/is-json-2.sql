-- Whether a text is JSON; what follows the first value does not matter.
SELECT
  '"a"' IS JSON VALUE AS c1,
  '' IS JSON AS c2,
  CAST(NULL AS STRING) IS JSON AS c3,
  CAST(NULL AS STRING) IS NOT JSON AS c4,
  '{"a":1} x' IS JSON AS c5,
  '{a:1}' IS JSON AS c6;
