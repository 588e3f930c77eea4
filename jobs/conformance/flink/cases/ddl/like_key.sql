-- The key comes along.
CREATE TABLE t (a INT, b INT, PRIMARY KEY (b, a) NOT ENFORCED) WITH ('connector' = 'datagen');
CREATE TABLE u LIKE t;
DESCRIBE u;
