-- error: MDSP2902 not yet: a job whose rows end
INSERT INTO symbols SELECT s FROM (VALUES ('AAPL')) AS q (s);
