-- Changes of a database's table: the newest row of each key, and rows that become such changes.
CREATE TABLE x (symbol STRING, n BIGINT, PRIMARY KEY (symbol) NOT ENFORCED) WITH (
  'connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset',
  'format' = 'debezium-json', 'debezium-json.schema-include' = 'true'
);
CREATE TABLE inserts (symbol STRING, price DOUBLE) WITH (
  'connector' = 'kafka', 'topic' = 'u', 'properties.bootstrap.servers' = 'h:1', 'format' = 'debezium-json'
);
EXECUTE STATEMENT SET BEGIN
  INSERT INTO counts SELECT symbol, n FROM x;
  INSERT INTO inserts SELECT symbol, price FROM trades;
END;
