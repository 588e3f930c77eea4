INSERT INTO topic SELECT symbol, 1 FROM trades;
