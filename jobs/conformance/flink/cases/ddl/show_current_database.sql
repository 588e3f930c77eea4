-- The database of a catalog of one's own.
CREATE CATALOG c WITH ('type' = 'generic_in_memory');
USE CATALOG c;
SHOW CURRENT DATABASE;
