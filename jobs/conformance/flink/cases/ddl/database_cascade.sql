-- CASCADE drops the tables, too.
CREATE DATABASE d;
CREATE TABLE d.t (a INT) WITH ('connector' = 'datagen');
DROP DATABASE d CASCADE;
SHOW DATABASES;
