-- A database with tables is not dropped.
CREATE DATABASE d;
CREATE TABLE d.t (a INT) WITH ('connector' = 'datagen');
DROP DATABASE d;
SHOW DATABASES;
