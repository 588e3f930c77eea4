-- Objects with their keys in order.
SELECT
  JSON_OBJECT('a' VALUE JSON_ARRAY(1, 'x')) AS c1,
  JSON_OBJECT('a' VALUE ARRAY[1,2], 'b' VALUE MAP['k', 1]) AS c2,
  JSON_OBJECT('b' VALUE 1, 'a' VALUE 2) AS c3,
  JSON_OBJECT('a' VALUE 1, 'a' VALUE 2) AS c4,
  JSON_OBJECT('' VALUE 1) AS c5,
  JSON_OBJECT('a"b' VALUE 1) AS c6;
