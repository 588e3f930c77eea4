CREATE TABLE made_up (
  id BIGINT, kind STRING, price DECIMAL(10, 2), share DOUBLE, at_time TIMESTAMP_LTZ(3), flag BOOLEAN
) WITH (
  'connector' = 'datagen', 'rows-per-second' = '10', 'number-of-rows' = '50', 'fields.id.kind' = 'sequence',
  'fields.id.start' = '1', 'fields.id.end' = '100', 'fields.kind.length' = '3', 'fields.price.min' = '1.5',
  'fields.price.max' = '9.25', 'fields.share.null-rate' = '0.5', 'fields.at_time.max-past' = '1 h'
);
CREATE TABLE shown (id BIGINT, kind STRING, price DECIMAL(10, 2), share DOUBLE, at_time TIMESTAMP_LTZ(3), flag BOOLEAN)
WITH ('connector' = 'print', 'print-identifier' = 'made up');
CREATE TABLE lost (kind STRING, n BIGINT) WITH ('connector' = 'blackhole');
INSERT INTO shown SELECT * FROM made_up;
INSERT INTO lost SELECT kind, COUNT(*) FROM made_up GROUP BY kind;
