-- A database is created once.
CREATE DATABASE d;
CREATE DATABASE d;
SHOW DATABASES;
