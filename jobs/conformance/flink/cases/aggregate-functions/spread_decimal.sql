-- Deviation and variance of decimals.
SELECT VAR_POP(a) AS vp, VAR_SAMP(a) AS vs, STDDEV_POP(a) AS sp FROM (VALUES (1.10), (5.25), (12.00)) AS t (a);
