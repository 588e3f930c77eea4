-- A key behind its column.
CREATE TABLE t (a INT PRIMARY KEY NOT ENFORCED, b INT) WITH ('connector' = 'datagen');
DESCRIBE t;
