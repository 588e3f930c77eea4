-- A view of VALUES.
CREATE VIEW w AS SELECT * FROM (VALUES (1, 'a'), (2, 'b')) AS t (x, y);
SELECT y, x FROM w WHERE x = 2;
