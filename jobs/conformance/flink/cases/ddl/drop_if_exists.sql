-- IF EXISTS takes what is not there.
DROP TABLE IF EXISTS nowhere;
SHOW TABLES;
