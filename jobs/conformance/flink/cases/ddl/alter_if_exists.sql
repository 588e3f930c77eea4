-- IF EXISTS takes what is not there.
ALTER TABLE IF EXISTS nowhere SET ('a' = 'b');
SHOW TABLES;
