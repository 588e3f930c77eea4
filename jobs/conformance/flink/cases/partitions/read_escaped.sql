-- Signs that no path may have.
CREATE TABLE t (p STRING, a INT) PARTITIONED BY (p) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t/p=a%2Fb%3Ac%3Dd%25e+f
{"a": 1}
