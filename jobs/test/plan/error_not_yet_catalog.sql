-- error: MDSP2901 not yet: a catalog of the type 'hive'
CREATE CATALOG c WITH ('type' = 'hive');
