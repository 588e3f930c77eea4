-- A table made like another: its columns and options, without what EXCLUDING leaves out.
CREATE TABLE more (n BIGINT, WATERMARK FOR ts AS ts) WITH ('topic' = 'more')
LIKE base (EXCLUDING GENERATED OVERWRITING WATERMARKS);
INSERT INTO topic SELECT symbol, n FROM more;
-- file: zz_base.sql
CREATE TABLE base (symbol STRING, ts TIMESTAMP_LTZ(3), u AS UPPER(symbol), WATERMARK FOR ts AS ts - INTERVAL '1' SECOND) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'format' = 'json', 'scan.startup.mode' = 'earliest-offset');
