-- error: MDSP2909 not yet: the format 'orc' of files needs a reader and a writer of binary files
CREATE TABLE x (symbol STRING) WITH ('connector' = 'filesystem', 'path' = '/x', 'format' = 'orc');
