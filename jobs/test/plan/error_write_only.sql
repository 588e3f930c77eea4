-- error: MDSP2216 Table `counts` of the connector 'cassandra' can only be written
INSERT INTO counts SELECT symbol, n FROM counts;
