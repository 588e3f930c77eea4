-- The time between two times of day.
SELECT (TIME '12:30:15' - TIME '13:00:00') MINUTE AS a;
