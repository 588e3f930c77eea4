-- error: MDSP2501 SET in a job needs a key and a value
SET;
