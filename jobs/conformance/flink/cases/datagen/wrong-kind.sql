-- There are two kinds.
CREATE TABLE t (a BIGINT) WITH ('connector' = 'datagen', 'fields.a.kind' = 'sequenze', 'fields.a.start' = '1', 'fields.a.end' = '2');
SELECT a FROM t;
