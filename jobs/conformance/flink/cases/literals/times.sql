-- Times of day.
SELECT TIME '00:00:00' AS a, TIME '23:59:59' AS b, TIME '12:34:56' AS c;
