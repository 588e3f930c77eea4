-- Names are completed by what USE chose, for the file alone; temporary objects hide others.
CREATE DATABASE archive;
CREATE CATALOG memory WITH ('type' = 'generic_in_memory');
CREATE TABLE archive.t (a INT, symbol STRING) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'format' = 'json', 'scan.startup.mode' = 'earliest-offset');
CREATE TABLE t (b INT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'format' = 'json', 'scan.startup.mode' = 'earliest-offset');
USE archive;
CREATE TEMPORARY VIEW v AS SELECT symbol, CAST(a AS BIGINT) AS n FROM t;
USE default_catalog.default_database;
CREATE TEMPORARY VIEW v AS SELECT 'x' AS symbol, CAST(b AS BIGINT) AS n FROM t;
USE CATALOG memory;
INSERT INTO default_catalog.default_database.topic
SELECT symbol, n FROM default_catalog.archive.v
UNION ALL
SELECT symbol, n FROM default_catalog.default_database.v;
