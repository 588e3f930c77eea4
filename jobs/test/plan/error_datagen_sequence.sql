-- error: MDSP2204 'fields.id.kind' = 'sequence' needs the option 'fields.id.end'
CREATE TABLE x (id BIGINT) WITH ('connector' = 'datagen', 'fields.id.kind' = 'sequence', 'fields.id.start' = '1');
