-- Comments are a column of their own.
CREATE TABLE t (a INT COMMENT 'the a', b AS a + 1 COMMENT 'more', c INT) WITH ('connector' = 'datagen');
DESC t;
