INSERT INTO symbols SELECT symbol FROM trades WHERE price > 1 INTERSECT SELECT symbol FROM trades WHERE price < 5;
