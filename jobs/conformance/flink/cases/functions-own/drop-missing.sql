-- There is nothing to drop.
DROP FUNCTION twice;
