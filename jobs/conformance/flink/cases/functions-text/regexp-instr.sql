-- Where a regular expression first matches, from 1; 0 when it does not.
SELECT
  REGEXP_INSTR('abcb', 'b') AS c1,
  REGEXP_INSTR('abcb', 'x') AS c2;
