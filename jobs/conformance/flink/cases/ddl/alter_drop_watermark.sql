-- There is none to drop.
CREATE TABLE t (a INT NOT NULL, s STRING, ts TIMESTAMP(3)) WITH ('connector' = 'datagen');
ALTER TABLE t DROP WATERMARK;
DESCRIBE t;
