-- error: MDSP2015 NULL in VALUES needs a type
CREATE VIEW v AS SELECT * FROM (VALUES (1), (NULL)) AS t (a);
