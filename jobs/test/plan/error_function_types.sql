-- error: MDSP1201 There is no type `TEXT`
CREATE FUNCTION f AS 'com.acme.F' WITH ('arguments' = 'INT, TEXT NOT NULL', 'result' = 'DOUBLE');
CREATE FUNCTION g AS 'com.acme.G' WITH ('arguments' = 'ARRAY<INT', 'result' = 'DOUBLE');
CREATE FUNCTION h AS 'com.acme.H' WITH ('arguments' = 'ROW<a INT ''a price'', b TEXT>', 'result' = 'TIMESTAMP(9)');
CREATE FUNCTION i AS 'com.acme.I' WITH ('arguments' = 'INT;', 'result' = 'INT');
