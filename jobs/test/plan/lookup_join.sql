CREATE TABLE listings (symbol STRING, currency STRING, lot BIGINT, names ARRAY<STRING>, name AS names[1], PRIMARY KEY (symbol, currency) NOT ENFORCED)
WITH ('connector' = 'cassandra', 'keyspace' = 'k', 'table' = 'listings', 'contact-points' = 'h', 'local-datacenter' = 'd');
INSERT INTO counts
SELECT t.symbol, CAST(SUM(l.lot) AS BIGINT) AS n
FROM (SELECT *, PROCTIME() AS proc FROM trades) AS t
JOIN listings FOR SYSTEM_TIME AS OF t.proc AS l ON UPPER(t.symbol) = l.symbol AND l.currency = 'USD' AND l.lot < t.size
GROUP BY t.symbol;
INSERT INTO symbols
SELECT l.name
FROM trades AS t
LEFT JOIN listings FOR SYSTEM_TIME AS OF PROCTIME() AS l ON t.symbol = l.symbol AND l.currency = 'USD' AND l.lot > 1;
