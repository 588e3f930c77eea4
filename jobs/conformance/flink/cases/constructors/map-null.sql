-- A map with a NULL as a value.
SELECT MAP['a', CAST(NULL AS INT)] AS a;
