-- Lines that begin with # are passed over.
CREATE TABLE t (a STRING, b INT) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'csv', 'csv.allow-comments' = 'true');
SELECT * FROM t;
-- input: t
# x
y,1
