-- A name stands for one column.
CREATE TABLE t (a INT, a STRING) WITH ('connector' = 'datagen');
DESCRIBE t;
