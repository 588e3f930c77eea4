-- The current catalog.
CREATE CATALOG c WITH ('type' = 'generic_in_memory');
USE CATALOG c;
SHOW CURRENT CATALOG;
