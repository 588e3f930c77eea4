-- Deviation and variance of integers are integers.
SELECT STDDEV_POP(a) AS sp, STDDEV_SAMP(a) AS ss, VAR_POP(a) AS vp, VAR_SAMP(a) AS vs, STDDEV(a) AS s, VARIANCE(a) AS v FROM (VALUES (1), (5), (12)) AS t (a);
