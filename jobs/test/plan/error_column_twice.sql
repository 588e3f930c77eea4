-- error: MDSP2210 Column `price` is declared twice
CREATE TABLE x (symbol STRING, price DOUBLE, price DECIMAL(10, 2)) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'format' = 'json');
