-- An array with a NULL.
SELECT ARRAY[1, CAST(NULL AS INT)] AS a;
