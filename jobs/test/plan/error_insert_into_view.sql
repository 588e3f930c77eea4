-- error: MDSP2408 `cheap` is a view, which cannot be written
CREATE VIEW cheap AS SELECT symbol, price FROM trades WHERE price < 1;
INSERT INTO cheap SELECT symbol, price FROM trades;
