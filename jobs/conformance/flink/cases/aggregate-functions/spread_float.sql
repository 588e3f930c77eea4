-- Variance of FLOAT.
SELECT VAR_POP(CAST(a AS FLOAT)) AS vp FROM (VALUES (1), (5)) AS t (a);
