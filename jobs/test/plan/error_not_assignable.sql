-- error: MDSP2401 Column 2 (`price`) is DOUBLE, which is not assignable to `n` BIGINT
INSERT INTO counts
SELECT symbol, price FROM trades;
