-- A second primary key is refused.
CREATE TABLE t (a INT, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'datagen');
CREATE TABLE u (PRIMARY KEY (a) NOT ENFORCED) LIKE t;
DESCRIBE u;
