-- error: MDSP2222 There is no database `default_catalog.d`
CREATE FUNCTION d.f AS 'com.acme.F' WITH ('arguments' = 'INT', 'result' = 'INT');
SHOW USER FUNCTIONS FROM d;
SHOW CREATE CATALOG nowhere;
SHOW CREATE CATALOG default_catalog;
-- file: drop.sql
CREATE DATABASE e;
CREATE FUNCTION e.f AS 'com.acme.F' WITH ('arguments' = 'INT', 'result' = 'INT');
DROP DATABASE e;
