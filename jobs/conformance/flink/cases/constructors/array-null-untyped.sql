-- An array with a NULL without a type.
SELECT ARRAY[1, NULL] AS a;
