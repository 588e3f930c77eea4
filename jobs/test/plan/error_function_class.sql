-- error: MDSP2233 'com/acme/F' is no name of a class
CREATE FUNCTION f AS 'com/acme/F' WITH ('arguments' = 'INT', 'result' = 'INT');
CREATE TEMPORARY SYSTEM FUNCTION d.f AS 'com.acme.F' WITH ('arguments' = 'INT', 'result' = 'INT');
CREATE FUNCTION g AS 'com.acme.G' WITH ('arguments' = 'INT', 'result' = 'INT, INT');
CREATE FUNCTION h AS 'com.acme.H' USING JAR 'hdfs://cluster/h.jar' WITH ('arguments' = 'INT', 'result' = 'INT');
CREATE FUNCTION i AS 'com.acme.I' WITH (
  'arguments' = 'INT, INT, INT, INT, INT, INT, INT, INT, INT, INT, INT, INT, INT, INT, INT, INT, INT, INT, INT, INT, INT, INT, INT',
  'result' = ''
);
