-- The SHA-2 digest of 224, 256, 384 or 512 bits of a text.
SELECT
  SHA2('abc', 256) AS c1,
  SHA2('abc', 224) AS c2,
  SHA2('abc', 512) AS c3,
  SHA2(CAST(NULL AS STRING), 256) AS c4;
