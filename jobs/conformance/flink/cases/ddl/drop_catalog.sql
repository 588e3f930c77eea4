-- A catalog that is dropped is gone.
CREATE CATALOG c WITH ('type' = 'generic_in_memory');
DROP CATALOG c;
SHOW CATALOGS;
