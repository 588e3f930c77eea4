-- error: MDSP2227 ALTER is not for temporary functions
CREATE TEMPORARY FUNCTION f AS 'com.acme.F' WITH ('arguments' = 'INT', 'result' = 'INT');
ALTER TEMPORARY FUNCTION f AS 'com.acme.G';
