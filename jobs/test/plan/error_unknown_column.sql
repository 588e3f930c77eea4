-- error: MDSP2002 There is no column `prise`
INSERT INTO prices SELECT symbol, event_time, prise FROM trades;
