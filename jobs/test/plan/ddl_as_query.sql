-- CREATE TABLE … AS makes a table with the query's columns, and a job that fills it.
CREATE TABLE copy WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'format' = 'json', 'scan.startup.mode' = 'earliest-offset') AS SELECT symbol, CAST(NULL AS ROW<a INT NOT NULL, b ARRAY<STRING>>) AS r, price * 2 AS twice FROM trades;
