-- A table as text.
CREATE TABLE t (a INT, s STRING COMMENT 'x', up AS UPPER(s), ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '1' SECOND, PRIMARY KEY (a) NOT ENFORCED) COMMENT 'about' WITH ('rows-per-second' = '5', 'connector' = 'datagen');
SHOW CREATE TABLE t;
