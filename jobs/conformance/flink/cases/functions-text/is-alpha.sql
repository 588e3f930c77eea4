-- IS_ALPHA at its edges.
SELECT
  IS_ALPHA('abc') AS c1,
  IS_ALPHA('') AS c2,
  IS_ALPHA('ab1') AS c3,
  IS_ALPHA('é漢') AS c4,
  IS_ALPHA('a b') AS c5,
  IS_ALPHA(CAST(NULL AS STRING)) AS c6,
  IS_ALPHA('𝒜') AS c7;
