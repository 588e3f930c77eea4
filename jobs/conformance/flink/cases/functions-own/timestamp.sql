-- Times.
CREATE FUNCTION next_day AS 'conformance.NextDay' WITH ('arguments' = 'TIMESTAMP(3)', 'result' = 'TIMESTAMP(3)');
SELECT next_day(TIMESTAMP '2024-02-28 10:20:30.123');
