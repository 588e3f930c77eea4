-- error: MDSP2362 f is neither an aggregate nor a window function
CREATE TEMPORARY SYSTEM FUNCTION f AS 'com.acme.F' WITH ('arguments' = 'STRING', 'result' = 'STRING');
INSERT INTO symbols SELECT f(symbol) OVER (ORDER BY event_time) FROM trades;
-- file: distinct.sql
CREATE FUNCTION g AS 'com.acme.F' WITH ('arguments' = 'STRING', 'result' = 'STRING');
INSERT INTO symbols SELECT g(DISTINCT symbol) FROM trades;
-- file: behind.sql
INSERT INTO symbols SELECT g(symbol) OVER (ORDER BY event_time) FROM trades;
