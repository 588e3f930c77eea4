-- error: MDSP2409 Column `price` of `prices` is NOT NULL and gets no value
INSERT INTO prices (symbol, event_time) SELECT symbol, event_time FROM trades;
