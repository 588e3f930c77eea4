-- A table needs its database.
CREATE TABLE d.t (a INT) WITH ('connector' = 'datagen');
SHOW TABLES;
