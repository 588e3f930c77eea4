-- A sign before an interval.
SELECT INTERVAL -'3' DAY AS a, -INTERVAL '3' DAY AS b;
