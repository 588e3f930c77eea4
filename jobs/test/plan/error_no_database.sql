-- error: MDSP2222 There is no database `default_catalog.archiv`
CREATE DATABASE archive;
CREATE TABLE archiv.t (a INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'format' = 'json');
USE archives;
USE CATALOG elsewhere;
