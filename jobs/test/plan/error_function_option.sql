-- error: MDSP2202 A function has no option 'argument'
CREATE FUNCTION f AS 'com.acme.F' WITH ('argument' = 'INT', 'result' = 'INT');
