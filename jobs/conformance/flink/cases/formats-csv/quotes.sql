-- Quotes stand around values that hold the delimiter or quotes.
CREATE TABLE t (a STRING, b INT) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'csv');
SELECT * FROM t;
-- input: t
"x,y",1
"say ""hi""",2
'z',3
