-- error: MDSP2202 The connector 'datagen' has no option 'fields.id.strat'
CREATE TABLE x (id BIGINT) WITH ('connector' = 'datagen', 'fields.id.strat' = '1');
