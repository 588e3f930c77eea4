-- Another quote.
CREATE TABLE t (a STRING, b INT) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'csv', 'csv.quote-character' = '''');
SELECT * FROM t;
-- input: t
'x,y',1
"z",2
