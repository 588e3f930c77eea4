-- The days between two dates.
CREATE TABLE t (n INT, a TIMESTAMP(3), b TIMESTAMP(3), d DATE, e DATE) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT (d - e) DAY AS x, (d - e) MONTH AS y FROM t;
-- input: t
{"n": 1, "a": "2024-03-31 12:30:15.250", "b": "2024-02-29 11:00:00.000", "d": "2024-03-31", "e": "2024-02-29"}
{"n": -2, "a": "2023-01-01 00:00:00.000", "b": "2024-02-29 11:00:00.000", "d": "2023-01-01", "e": "2024-02-29"}
{"n": null, "a": null, "b": "2024-02-29 11:00:00.000", "d": null, "e": "2024-02-29"}
