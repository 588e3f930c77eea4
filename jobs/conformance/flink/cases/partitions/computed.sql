-- A computed column and a watermark of folders.
CREATE TABLE t (d STRING, hr STRING, a INT, ts AS TO_TIMESTAMP(d || ' ' || hr || ':00:00'), WATERMARK FOR ts AS ts) PARTITIONED BY (d, hr) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT ts, a FROM t;
-- input: t/d=2024-01-01/hr=05
{"a": 1}
