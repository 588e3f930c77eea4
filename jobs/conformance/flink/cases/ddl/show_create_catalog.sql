-- A catalog as the statement that makes it.
CREATE CATALOG c COMMENT 'it''s' WITH ('type' = 'generic_in_memory', 'default-database' = 'x');
SHOW CREATE CATALOG c;
