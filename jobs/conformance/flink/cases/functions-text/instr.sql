-- Where a text first stands in another, from 1; 0 when it does not.
SELECT
  INSTR('abcb', 'b') AS c1,
  INSTR('abc', '') AS c2;
