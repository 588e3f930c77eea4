-- error: MDSP2322 UNNEST cannot stand in a RIGHT JOIN
INSERT INTO prices SELECT a.symbol, a.event_time, x.p FROM trades a RIGHT JOIN UNNEST(ARRAY[a.price]) AS x (p) ON TRUE;
