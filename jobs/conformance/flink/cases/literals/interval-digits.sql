-- An interval with more digits than its unit has by itself.
SELECT INTERVAL '100' DAY AS a;
