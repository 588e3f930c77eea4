-- Files of Avro, by the schema of the columns.
CREATE TABLE x (symbol STRING NOT NULL, n SMALLINT, `at` TIMESTAMP(3)) WITH ('connector' = 'filesystem', 'path' = '/x', 'format' = 'avro', 'avro.codec' = 'null');
INSERT INTO x SELECT symbol, n, `at` FROM x;
