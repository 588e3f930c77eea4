-- error: MDSP2102 `amount` would be a field, but the value before the dot is DOUBLE, not a ROW
INSERT INTO prices SELECT symbol, event_time, price.amount FROM trades;
