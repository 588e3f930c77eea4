-- error: MDSP2227 `topic` is a table
DROP VIEW topic;
ALTER VIEW topic RENAME TO tropic;
CREATE VIEW v AS SELECT symbol FROM trades;
CREATE TABLE t LIKE v;
DROP TABLE v;
