-- A key is never enforced.
CREATE TABLE t (a INT, PRIMARY KEY (a) ENFORCED) WITH ('connector' = 'datagen');
DESCRIBE t;
