-- error: MDSP2013 Function `f` is created twice
CREATE FUNCTION f AS 'com.acme.F' WITH ('arguments' = 'INT', 'result' = 'INT');
CREATE FUNCTION IF NOT EXISTS f AS 'com.acme.G' WITH ('arguments' = 'INT', 'result' = 'INT');
CREATE TEMPORARY FUNCTION f AS 'com.acme.F' WITH ('arguments' = 'INT', 'result' = 'INT');
CREATE FUNCTION F AS 'com.acme.F' WITH ('arguments' = 'INT', 'result' = 'INT');
-- file: other.sql
CREATE FUNCTION default_database.f AS 'com.acme.F' WITH ('arguments' = 'INT', 'result' = 'INT');
