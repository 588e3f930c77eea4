-- A NULL without a type in the result.
SELECT NULL AS a;
