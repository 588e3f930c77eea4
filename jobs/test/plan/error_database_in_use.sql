-- error: MDSP2224 Database `full_one` is not empty: full_one.t
CREATE DATABASE full_one;
CREATE TABLE full_one.t (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'format' = 'json');
DROP DATABASE full_one;
DROP DATABASE default_database;
