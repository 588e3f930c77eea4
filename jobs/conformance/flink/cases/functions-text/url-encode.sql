-- The text as it stands in a form's URL.
SELECT
  URL_ENCODE('a b&c=é') AS c1,
  URL_ENCODE(CAST(NULL AS STRING)) AS c2;
