-- ALTER TABLE takes what is there.
ALTER TABLE nowhere SET ('a' = 'b');
SHOW TABLES;
