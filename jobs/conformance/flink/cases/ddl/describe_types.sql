-- Types as they are shown.
CREATE TABLE t (a DECIMAL(10, 2), b ARRAY<STRING NOT NULL>, c MAP<STRING, BIGINT>, d VARCHAR(5), e BYTES, f TIMESTAMP_LTZ(3), h DATE, i CHAR(3), j DOUBLE NOT NULL) WITH ('connector' = 'filesystem', 'path' = '/nowhere', 'format' = 'json');
DESCRIBE t;
