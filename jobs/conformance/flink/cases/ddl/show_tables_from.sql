-- Of another database.
CREATE DATABASE d;
CREATE TABLE d.x (a INT) WITH ('connector' = 'datagen');
SHOW TABLES FROM d;
