-- error: MDSP2903 not yet: USING of `event_time`, which is not first
INSERT INTO prices SELECT * FROM trades a JOIN trades b USING (event_time);
