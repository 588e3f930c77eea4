-- Records of CSV have no value for the folder.
CREATE TABLE t (a INT, p STRING, b STRING) PARTITIONED BY (p) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'csv');
SELECT * FROM t;
-- input: t/p=x
1,one
-- input: t/p=y
2,two
