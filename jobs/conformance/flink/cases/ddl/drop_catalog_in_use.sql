-- The catalog in use stays.
CREATE CATALOG c WITH ('type' = 'generic_in_memory');
USE CATALOG c;
DROP CATALOG c;
SHOW CATALOGS;
