-- No statement makes the first catalog.
SHOW CREATE CATALOG default_catalog;
