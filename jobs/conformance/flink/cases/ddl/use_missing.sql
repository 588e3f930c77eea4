-- USE takes a database that is there.
USE nowhere;
SHOW TABLES;
