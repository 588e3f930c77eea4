-- Files of ORC: a time without a zone is an instant to Spark, which is right in UTC alone.
CREATE TABLE x (symbol STRING, `at` TIMESTAMP(3)) WITH ('connector' = 'filesystem', 'path' = '/x', 'format' = 'orc');
INSERT INTO x SELECT symbol, `at` FROM x;
