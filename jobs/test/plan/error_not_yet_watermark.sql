-- error: MDSP2907 not yet: CURRENT_WATERMARK in this form
INSERT INTO prices SELECT symbol, CURRENT_WATERMARK(event_time), price FROM trades;
