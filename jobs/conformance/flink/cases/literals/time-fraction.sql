-- A time with a fraction of a second.
SELECT TIME '12:34:56.789' AS a;
