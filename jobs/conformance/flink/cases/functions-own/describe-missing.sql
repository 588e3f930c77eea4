-- There is nothing to describe.
DESCRIBE FUNCTION nowhere;
