-- error: MDSP2901 not yet: SHOW
SHOW TABLES;
