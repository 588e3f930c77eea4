-- error: MDSP2008 View `v` reads itself
CREATE VIEW v AS SELECT * FROM v;
