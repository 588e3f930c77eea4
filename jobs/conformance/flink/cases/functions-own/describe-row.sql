-- Types with parts.
CREATE FUNCTION size AS 'conformance.Size' WITH ('arguments' = 'ARRAY<INT>', 'result' = 'INT');
DESCRIBE FUNCTION EXTENDED size;
