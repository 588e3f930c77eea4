-- A watermark that is added.
CREATE TABLE t (a INT NOT NULL, s STRING, ts TIMESTAMP(3)) WITH ('connector' = 'datagen');
ALTER TABLE t ADD WATERMARK FOR ts AS ts - INTERVAL '3' SECOND;
DESCRIBE t;
