-- The database in use stays.
CREATE DATABASE d;
USE d;
DROP DATABASE d;
SHOW DATABASES;
