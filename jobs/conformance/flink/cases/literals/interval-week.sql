-- An interval of weeks.
SELECT INTERVAL '2' WEEK AS a;
