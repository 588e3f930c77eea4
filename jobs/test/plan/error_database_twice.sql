-- error: MDSP2223 There is a database `archive` already
CREATE DATABASE archive;
CREATE DATABASE IF NOT EXISTS archive;
CREATE DATABASE archive;
CREATE CATALOG default_catalog WITH ('type' = 'generic_in_memory');
