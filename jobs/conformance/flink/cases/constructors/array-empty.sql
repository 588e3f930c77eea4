-- An empty array.
SELECT ARRAY[] AS a;
