-- Keys cannot be overwritten.
CREATE TABLE t (a INT NOT NULL, s STRING, ts TIMESTAMP(3)) WITH ('connector' = 'datagen');
CREATE TABLE u LIKE t (OVERWRITING CONSTRAINTS);
DESCRIBE u;
