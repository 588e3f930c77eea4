-- An option that is not there.
CREATE TABLE t (a BIGINT) WITH ('connector' = 'datagen', 'fields.a.strat' = '1');
SELECT a FROM t;
