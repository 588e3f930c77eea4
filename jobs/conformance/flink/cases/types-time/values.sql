-- TIME from VALUES, of several precisions.
SELECT t, t + INTERVAL '90' MINUTE AS u FROM (VALUES (TIME '23:00:00'), (TIME '10:00:00')) AS v (t);
