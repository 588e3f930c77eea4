-- error: MDSP2206 Columns `a` and `A` differ in their case alone
CREATE TABLE x (a INT, A INT) WITH ('connector' = 'filesystem', 'path' = '/x', 'format' = 'orc');
