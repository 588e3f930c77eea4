-- error: MDSP2260 The sequence `id` ends at 1, before its start, 5
CREATE TABLE x (id BIGINT) WITH ('connector' = 'datagen', 'fields.id.kind' = 'sequence', 'fields.id.start' = '5', 'fields.id.end' = '1');
