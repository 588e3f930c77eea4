-- Types without parts.
SET 'execution.checkpointing.interval' = '500 ms';
CREATE TABLE t (bo BOOLEAN, ti TINYINT, sm SMALLINT, i INT, bi BIGINT, fl FLOAT, db DOUBLE, ch CHAR(3), vc VARCHAR(5), st STRING, byt BYTES, de DECIMAL(9, 2), dm DECIMAL(18, 4), dl DECIMAL(38, 10), da DATE) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TABLE o (bo BOOLEAN, ti TINYINT, sm SMALLINT, i INT, bi BIGINT, fl FLOAT, db DOUBLE, ch CHAR(3), vc VARCHAR(5), st STRING, byt BYTES, de DECIMAL(9, 2), dm DECIMAL(18, 4), dl DECIMAL(38, 10), da DATE) WITH ('connector' = 'filesystem', 'path' = '${o}', 'format' = 'avro');
INSERT INTO o SELECT * FROM t;
SELECT * FROM o;
-- output: o
-- input: t
{"bo": true, "ti": -128, "sm": -32768, "i": -2147483648, "bi": 9223372036854775807, "fl": 1.5, "db": -2.25e100, "ch": "abc", "vc": "abcde", "st": "text ä 😀", "byt": "AQI=", "de": "-1234567.89", "dm": "12345678901234.5678", "dl": "1234567890123456789012345678.0123456789", "da": "2024-02-29"}
{"bo": false, "ti": 127, "sm": 0, "i": 0, "bi": -1, "fl": -0.25, "db": 0, "ch": "xyz", "vc": "", "st": "", "byt": "", "de": "0.01", "dm": "-0.0001", "dl": "0", "da": "1969-12-31"}
{}
