-- error: MDSP2907 not yet: a function in Python needs Python beside Spark's server
CREATE FUNCTION f AS 'module.f' LANGUAGE PYTHON WITH ('arguments' = 'INT', 'result' = 'INT');
