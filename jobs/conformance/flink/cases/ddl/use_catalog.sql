-- Names of three parts.
CREATE CATALOG c WITH ('type' = 'generic_in_memory');
USE CATALOG c;
CREATE TABLE t (a INT, s STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
USE CATALOG default_catalog;
SELECT a FROM c.`default`.t;
-- input: t
{"a": 1, "s": "x"}
-- batch
{"a": 2, "s": null}
