-- Objects with their keys in order.
SELECT
  JSON_OBJECT('a' VALUE JSON('{"z":1, "b":1.50}')) AS c1,
  JSON_OBJECT('a' VALUE JSON('')) AS c2,
  JSON_OBJECT('a' VALUE JSON(CAST(NULL AS STRING))) AS c3,
  JSON_OBJECT('a' VALUE UPPER(JSON_OBJECT('b' VALUE 1))) AS c4;
