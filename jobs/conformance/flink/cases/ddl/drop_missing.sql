-- Only what is there can be dropped.
DROP TABLE nowhere;
SHOW TABLES;
