-- Each line as one text.
CREATE TABLE t (line STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'raw');
SELECT * FROM t;
-- input: t
{"a": 1}
x,y
  blanks  
