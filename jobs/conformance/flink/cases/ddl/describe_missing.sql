-- DESCRIBE takes what is there.
DESCRIBE nowhere;
