-- A TIME with digits behind the point is written with one, at least.
SELECT CAST(t AS STRING) AS s, CAST(ARRAY[t] AS STRING) AS l, CAST(t AS VARCHAR(10)) AS v
FROM (VALUES (TIME '12:30:00.000'), (TIME '12:30:00.005'), (TIME '12:30:00.120')) AS x (t);
