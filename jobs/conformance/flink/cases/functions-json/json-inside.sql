-- JSON(text) stands inside of other JSON.
SELECT JSON_OBJECT('a' VALUE JSON(j), 'n' VALUE x) AS o, JSON_ARRAY(JSON(j), x) AS a FROM (VALUES ('{"z": 1, "b": [1.50]}', 1), ('null', 2), (' 7 ', 3)) AS t (j, x);
