-- error: MDSP2015 NULL in SELECT needs a type
CREATE VIEW v AS SELECT x, NULL AS a FROM (VALUES (1)) AS t (x);
