INSERT INTO symbols SELECT DISTINCT symbol FROM trades;
