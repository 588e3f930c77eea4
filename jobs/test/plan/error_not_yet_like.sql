-- error: MDSP2909 not yet: LIKE
CREATE TABLE x LIKE trades;
