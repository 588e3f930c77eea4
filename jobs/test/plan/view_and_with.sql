CREATE VIEW dear (s, t, p) AS SELECT symbol, event_time, price FROM trades WHERE price > 100;
INSERT INTO prices WITH d AS (SELECT * FROM dear) SELECT d.s, d.t, d.p FROM d;
