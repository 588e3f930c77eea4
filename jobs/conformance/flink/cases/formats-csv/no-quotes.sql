-- Quotes are letters like all others.
CREATE TABLE t (a STRING, b INT) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'csv', 'csv.disable-quote-character' = 'true');
SELECT * FROM t;
-- input: t
"x",1
