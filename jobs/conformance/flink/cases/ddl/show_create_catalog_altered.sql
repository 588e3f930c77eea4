-- As ALTER left it.
CREATE CATALOG c WITH ('type' = 'generic_in_memory');
ALTER CATALOG c SET ('default-database' = 'y');
ALTER CATALOG c COMMENT 'new';
SHOW CREATE CATALOG c;
