-- Times of day and intervals.
SELECT TIME '23:30:00' + INTERVAL '1' HOUR AS a, TIME '00:30:00' - INTERVAL '1' HOUR AS b;
