-- error: MDSP2104 There is no CAST from BIGINT to TIMESTAMP_LTZ(3)
INSERT INTO prices SELECT symbol, CAST(trade_id AS TIMESTAMP_LTZ(3)), price FROM trades;
