-- error: MDSP2014 This row of VALUES has 1 value
CREATE VIEW v AS SELECT * FROM (VALUES (1, 2), (3)) AS t (a, b);
