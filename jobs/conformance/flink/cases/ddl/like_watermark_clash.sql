-- A second watermark is refused.
CREATE TABLE t (ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE u (WATERMARK FOR ts AS ts - INTERVAL '5' SECOND) LIKE t;
DESCRIBE u;
