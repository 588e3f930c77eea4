-- A key that is added makes its column NOT NULL.
CREATE TABLE t (a INT, b INT) WITH ('connector' = 'datagen');
ALTER TABLE t ADD PRIMARY KEY (a) NOT ENFORCED;
DESCRIBE t;
